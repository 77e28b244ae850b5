internal import ExerciseKit

/// Numbers as plots write them.
enum PlotNumber {
  /// 10ⁿ, correctly rounded; infinite or 0 where a `Double` ends.
  static func powerOfTen(_ n: Int) -> Double { Double("1e\(n)")! }

  /// The n with 10ⁿ ≤ x < 10ⁿ⁺¹.
  /// - Precondition: x is finite and above 0.
  static func exponent(of x: Double) -> Int {
    precondition(x > 0 && x.isFinite, "\(x) has no power of ten")
    let guess = Int(logarithm(x).rounded(.down))
    if powerOfTen(guess) > x { return guess - 1 }
    return powerOfTen(guess + 1) <= x ? guess + 1 : guess
  }

  /// The logarithm to base 10 of x > 0.
  static func logarithm(_ x: Double) -> Double { log(x) / log(10) }

  /// A number with three digits that count: `0.943`, `12.5`, `60000`, `1.5e-7`.
  static func short(_ x: Double) -> String {
    guard x.isFinite, x != 0 else { return x == 0 ? "0" : "\(x)" }
    let exponent = exponent(of: abs(x))
    if exponent > 5 || exponent < -4 { return scientific(x, digits: 2) }
    return withoutTrailingZeros(x.rounded(to: max(0, 2 - exponent)))
  }

  /// A number times a power of ten, with so many digits behind the point.
  static func scientific(_ x: Double, digits: Int) -> String {
    guard x != 0 else { return "0" }
    let exponent = exponent(of: abs(x))
    return withoutTrailingZeros((x / powerOfTen(exponent)).rounded(to: digits)) + "e\(exponent)"
  }

  /// 10ⁿ in words: `0.01`, `1000`; `10⁻⁷` where that is not plain.
  static func powerLabel(_ n: Int, isPlain: Bool) -> String {
    if isPlain {
      return n < 0
        ? "0." + String(repeating: "0", count: -n - 1) + "1" : "1" + String(repeating: "0", count: n)
    }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return "10" + String("\(n)".map { $0 == "-" ? "⁻" : digits[$0.wholeNumberValue!] })
  }

  private static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
