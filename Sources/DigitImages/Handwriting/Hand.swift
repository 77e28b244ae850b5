internal import ExerciseKit

/// A hand that writes one digit: it draws random numbers for everything in which people differ.
struct Hand {
  /// How far it departs from what it was taught.
  let variation: HandVariation
  /// Its random numbers.
  var generator: SeededGenerator

  /// The number of straight pieces between two points of a stroke.
  private static let stepsPerPoint = 5

  /// Writes a digit.
  mutating func write(_ numeral: Numeral, label: Int) -> PenDrawing {
    var strokes = blend(numeral.way(using: &generator).variants)
    jitter(&strokes)
    let warp = Warp(variation: variation, numeral: numeral, using: &generator)
    let lines = strokes.map { stroke in
      CatmullRom.polyline(through: stroke, steps: Self.stepsPerPoint).map { warp.apply(to: $0) }
    }
    let width = numeral.penWidth * PortableMath.exponential(normal(variation.penWidth))
    let widths = variation.penWidths
    let pen = min(max(width, widths.lowerBound), widths.upperBound)
    // The longer side of the ink will be 1 and fill the box of 20 pixels.
    let radius = pen / 2 / Double(DigitImage.boxSide)
    let radii = lines.map { radiiAlong($0, radius: radius) }
    return PenDrawing(lines: lines, radii: radii, label: label)
  }

  /// A mixture of a way's variants with random weights, of which a few dominate.
  private mutating func blend(_ variants: [[Stroke]]) -> [Stroke] {
    var weights = variants.map { _ in
      let exponential = -PortableMath.logarithm(1 - generator.uniform())
      return exponential * exponential
    }
    let sum = max(weights.reduce(0, +), 1e-9)
    weights = weights.map { $0 / sum }
    var strokes = variants[0]
    for s in strokes.indices {
      for p in strokes[s].points.indices {
        strokes[s].points[p] = variants.indices.reduce(SIMD2(0, 0)) { point, v in
          point + weights[v] * variants[v][s].points[p]
        }
      }
    }
    return strokes
  }

  /// Moves every joint, lengthens or shortens the ends, and shifts strokes after the first.
  private mutating func jitter(_ strokes: inout [Stroke]) {
    for s in strokes.indices {
      let count = strokes[s].points.count
      let shift = s == 0 ? SIMD2(0, 0) : normalPair(variation.laterStrokes)
      let first = lengthening(from: strokes[s].points[1], to: strokes[s].points[0])
      let last = lengthening(from: strokes[s].points[count - 2], to: strokes[s].points[count - 1])
      let common = (0..<count + 2).map { _ in normalPair(1) }
      for p in 0..<count {
        // The weights' squares sum to one half, as does that of the joint's own noise.
        let smooth = (common[p] + 2 * common[p + 1] + common[p + 2]) / 12.0.squareRoot()
        let own = normalPair(0.5.squareRoot())
        strokes[s].points[p] += shift + variation.joints * (smooth + own)
      }
      strokes[s].points[0] += first
      strokes[s].points[count - 1] += last
    }
  }

  /// A random move of a stroke's end in the direction of the stroke.
  private mutating func lengthening(from before: SIMD2<Double>, to end: SIMD2<Double>) -> SIMD2<Double> {
    let direction = end - before
    return direction / max(direction.length, 0.05) * normal(variation.ends)
  }

  /// The pen's radius at each point of a line: pressure comes and goes, and is less at the ends.
  private mutating func radiiAlong(_ line: [SIMD2<Double>], radius: Double) -> [Double] {
    let depth = variation.pressure * generator.uniform()
    let turns = 0.5 + 1.5 * generator.uniform()
    let phase = generator.uniform()
    let startTaper = variation.taper * generator.uniform()
    let endTaper = variation.taper * generator.uniform()
    return line.indices.map { i in
      let t = Double(i) / Double(line.count - 1)
      let pressure = 1 + depth * PortableMath.sine(2 * .pi * (phase + turns * t))
      let start = 1 - startTaper * max(0, 1 - t * 6)
      let end = 1 - endTaper * max(0, 1 - (1 - t) * 6)
      return radius * pressure * start * end
    }
  }

  private mutating func normal(_ deviation: Double) -> Double {
    deviation * generator.normal()
  }

  private mutating func normalPair(_ deviation: Double) -> SIMD2<Double> {
    let x = normal(deviation)
    return SIMD2(x, normal(deviation))
  }
}
