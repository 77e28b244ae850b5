internal import ExerciseKit

/// A smooth distortion of the plane that a whole digit undergoes.
struct Warp {
  private let bending: SIMD2<Double>
  private let bow: SIMD2<Double>
  private let perspective: SIMD2<Double>
  private let waves: [Wave]
  /// Aspect, slant and rotation in one: where the unit vectors to the right and down go.
  private let right: SIMD2<Double>
  private let down: SIMD2<Double>

  /// A wave across the digit.
  private struct Wave {
    var amplitude: SIMD2<Double>
    /// Radians a unit of length.
    var frequency: SIMD2<Double>
    var phase: Double
  }

  /// A random distortion.
  init(variation: HandVariation, numeral: Numeral, using generator: inout SeededGenerator) {
    func pair(_ deviation: Double) -> SIMD2<Double> {
      let x = deviation * generator.normal()
      return SIMD2(x, deviation * generator.normal())
    }
    bending = pair(variation.bending)
    bow = pair(variation.bending / 2)
    perspective = pair(variation.perspective)
    waves = (0..<3).map { _ in
      let amplitude = pair(variation.waves)
      let length = 0.7 + 1.3 * generator.uniform()
      let angle = 2 * .pi * generator.uniform()
      let frequency = 2 * .pi / length * SIMD2(PortableMath.cosine(angle), PortableMath.sine(angle))
      return Wave(amplitude: amplitude, frequency: frequency, phase: 2 * .pi * generator.uniform())
    }
    let stretch = numeral.width * PortableMath.exponential(variation.aspect * generator.normal())
    let slant = numeral.slant + variation.slant * generator.normal()
    let angle = variation.rotation * generator.normal()
    let (cosine, sine) = (PortableMath.cosine(angle), PortableMath.sine(angle))
    right = stretch * SIMD2(cosine, sine)
    down = SIMD2(-sine, cosine) - slant * SIMD2(cosine, sine)
  }

  /// Where a point goes.
  /// - Parameter point: in the units of a `Stroke`.
  /// - Returns: a point about the digit's middle.
  func apply(to point: SIMD2<Double>) -> SIMD2<Double> {
    // The digit lies within ±½, so that bending leaves its border where it is.
    var p = point - SIMD2(0.35, 0.5)
    let border = 0.25 - p * p
    p += bending * border + bow * SIMD2(border.y, border.x)
    p *= 1 + perspective * SIMD2(p.y, p.x)
    var moved = p
    for wave in waves {
      let angle = wave.frequency.x * p.x + wave.frequency.y * p.y + wave.phase
      moved += wave.amplitude * PortableMath.sine(angle)
    }
    return moved.x * right + moved.y * down
  }
}
