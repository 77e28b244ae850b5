internal import ExerciseKit

/// Numbers as plots write them.
package enum PlotNumber {
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

  /// A number with three digits that count: `0.943`, `12.5`, `60,000`, `1.5e-7`.
  static func short(_ x: Double) -> String {
    guard x.isFinite, x != 0 else { return x == 0 ? "0" : "\(x)" }
    let exponent = exponent(of: abs(x))
    if exponent > 5 || exponent < -4 { return scientific(x, digits: 2) }
    return grouped(withoutTrailingZeros(x.rounded(to: max(0, 2 - exponent))))
  }

  /// A time with three digits that count, in µs, ms or s: `31.4 µs`, `0.5 µs`, `12 s`.
  package static func time(_ seconds: Double) -> String {
    let (unit, name) = seconds < 0.999_5e-3 ? (1e6, "µs") : seconds < 0.999_5 ? (1e3, "ms") : (1, "s")
    return "\(short(seconds * unit)) \(name)"
  }

  /// A number in decimals with a comma before each three digits of its whole part: `13,002`, `-1,000.5`.
  package static func grouped(_ text: String) -> String {
    let whole = text.prefix { $0 != "." }
    guard whole.allSatisfy({ $0 == "-" || $0.isWholeNumber }) else { return text }
    var (result, left) = ("", whole.count { $0 != "-" })
    for character in whole {
      result.append(character)
      guard character != "-" else { continue }
      left -= 1
      if left > 0, left % 3 == 0 { result.append(",") }
    }
    return result + text.dropFirst(whole.count)
  }

  /// A number times a power of ten, with so many digits behind the point.
  static func scientific(_ x: Double, digits: Int) -> String {
    guard x != 0 else { return "0" }
    let exponent = exponent(of: abs(x))
    let leading = (x / powerOfTen(exponent)).rounded(to: digits)
    // Rounding may lead to the next power of ten.
    if leading.hasPrefix("10") || leading.hasPrefix("-10") { return (x < 0 ? "-" : "") + "1e\(exponent + 1)" }
    return withoutTrailingZeros(leading) + "e\(exponent)"
  }

  /// 10ⁿ in words: `0.01`, `1,000`; `10⁻⁷` where that is not plain.
  static func powerLabel(_ n: Int, isPlain: Bool) -> String {
    if isPlain {
      return n < 0
        ? "0." + String(repeating: "0", count: -n - 1) + "1"
        : grouped("1" + String(repeating: "0", count: n))
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

extension Int {
  /// The number with a comma before each three digits: `13,002`.
  package var grouped: String { PlotNumber.grouped("\(self)") }
}
