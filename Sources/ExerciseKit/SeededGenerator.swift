/// A source of random numbers that gives the same ones for the same seed, on every machine.
///
/// SplitMix64: a counter that walks through all 2⁶⁴ numbers, each mixed until no pattern is left.
/// Source: G. L. Steele, D. Lea, C. H. Flood: "Fast splittable pseudorandom number generators" (2014),
/// doi:10.1145/2714064.2660195. Not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// A generator whose numbers depend on the seed alone.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension RandomNumberGenerator {
  /// A number from 0 up to, but not, 1, made of one draw's upper 53 bits.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number from 0 up to, but not, `bound`, from one draw.
  /// - Precondition: `bound` is at least 1.
  public mutating func uniform(below bound: Int) -> Int {
    precondition(bound > 0, "no whole number lies from 0 up to \(bound)")
    return Int(UInt64(bound).multipliedFullWidth(by: next()).high)
  }
}
