/// Functions of analysis that give the same bits on every machine.
///
/// The C library's `sin`, `exp` and `log` differ in the last bit from one system to the next. What must be
/// drawn alike everywhere uses these, made only of IEEE +, -, ·, ÷ and √ in a fixed order.
package enum PortableMath {
  /// The sine of an angle in radians, off by less than 1e-12 for |x| ≤ 1000.
  /// - Precondition: |x| ≤ 1000.
  package static func sine(_ x: Double) -> Double {
    let (quarter, rest) = reduced(x)
    switch quarter & 3 {
    case 0: return shortSine(rest)
    case 1: return shortCosine(rest)
    case 2: return -shortSine(rest)
    default: return -shortCosine(rest)
    }
  }

  /// The cosine of an angle in radians, off by less than 1e-12 for |x| ≤ 1000.
  /// - Precondition: |x| ≤ 1000.
  package static func cosine(_ x: Double) -> Double {
    let (quarter, rest) = reduced(x)
    switch quarter & 3 {
    case 0: return shortCosine(rest)
    case 1: return -shortSine(rest)
    case 2: return -shortCosine(rest)
    default: return shortSine(rest)
    }
  }

  /// eˣ with a relative error below 1e-12.
  /// - Precondition: |x| ≤ 700, so that the result is a normal number.
  package static func exponential(_ x: Double) -> Double {
    precondition(x.magnitude <= 700, "exponential of \(x), which is beyond ±700")
    // eˣ = 2ᵏ · eʳ with |r| ≤ ln 2 / 2.
    let k = (x * inverseLogarithmOf2).rounded()
    let r = (x - k * upperLogarithmOf2) - k * lowerLogarithmOf2
    return Double(sign: .plus, exponent: Int(k), significand: polynomial(exponentialSeries, at: r))
  }

  /// The natural logarithm, off by less than 1e-12 (relative where that is more).
  /// - Precondition: `x` is a normal number above 0.
  package static func logarithm(_ x: Double) -> Double {
    precondition(x.isNormal && x > 0, "logarithm of \(x), which is not a normal number above 0")
    // ln x = k · ln 2 + ln m with m from √½ to √2, and ln m = 2 artanh((m - 1) / (m + 1)).
    var m = x.significand
    var k = Double(x.exponent)
    if m > squareRootOf2 {
      m /= 2
      k += 1
    }
    let s = (m - 1) / (m + 1)
    return k * upperLogarithmOf2 + (2 * s * polynomial(artanhSeries, at: s * s) + k * lowerLogarithmOf2)
  }

  /// The multiple of π/2 nearest to x, and what is left, from -π/4 to π/4.
  private static func reduced(_ x: Double) -> (quarter: Int, rest: Double) {
    precondition(x.magnitude <= 1000, "angle of \(x) radians, which is beyond ±1000")
    let quarter = (x * inverseHalfPi).rounded()
    return (Int(quarter), (x - quarter * upperHalfPi) - quarter * lowerHalfPi)
  }

  private static func shortSine(_ x: Double) -> Double {
    x * polynomial(sineSeries, at: x * x)
  }

  private static func shortCosine(_ x: Double) -> Double {
    polynomial(cosineSeries, at: x * x)
  }

  /// Horner's scheme, the coefficient of the highest power first.
  private static func polynomial(_ coefficients: [Double], at x: Double) -> Double {
    var sum = 0.0
    for coefficient in coefficients {
      sum = sum * x + coefficient
    }
    return sum
  }

  // π/2 and ln 2 are kept as two parts each: an upper one with trailing zeros, of which small multiples are
  // exact, and the rest.
  private static let upperHalfPi = 0x1.921fb544p0
  private static let lowerHalfPi = 0x1.0b4611a626331p-34
  private static let inverseHalfPi = 0x1.45f306dc9c883p-1
  private static let upperLogarithmOf2 = 0x1.62e42feep-1
  private static let lowerLogarithmOf2 = 0x1.a39ef35793c76p-33
  private static let inverseLogarithmOf2 = 0x1.71547652b82fep0
  private static let squareRootOf2 = 0x1.6a09e667f3bcdp0

  // Taylor's series: the first term left out is below 1e-15 of the sum.
  private static let sineSeries = inverseFactorials([17, 15, 13, 11, 9, 7, 5, 3, 1], alternating: true)
  private static let cosineSeries = inverseFactorials([16, 14, 12, 10, 8, 6, 4, 2, 0], alternating: true)
  private static let exponentialSeries = inverseFactorials(Array((0...14).reversed()), alternating: false)
  private static let artanhSeries = (0...10).reversed().map { 1 / Double(2 * $0 + 1) }

  private static func inverseFactorials(_ orders: [Int], alternating: Bool) -> [Double] {
    orders.map { order in
      // Factorials up to 18! are exact in a Double.
      let factorial = (0..<order).reduce(1.0) { $0 * Double($1 + 1) }
      return (alternating && order / 2 % 2 == 1 ? -1 : 1) / factorial
    }
  }
}

extension RandomNumberGenerator {
  /// A normal deviate of mean 0 and standard deviation 1, from two draws, the same on every machine.
  ///
  /// Source: G. E. P. Box, M. E. Muller: "A note on the generation of random normal deviates" (1958),
  /// doi:10.1214/aoms/1177706645.
  public mutating func normal() -> Double {
    let radius = (-2 * PortableMath.logarithm(1 - uniform())).squareRoot()
    return radius * PortableMath.cosine(2 * .pi * uniform())
  }
}
