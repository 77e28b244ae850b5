import Foundation

extension Double {
  /// A share of 1 as a percentage with one digit behind the point: `94.3 %`.
  var percent: String { String(format: "%.1f %%", 100 * self) }

  /// The number with so many digits behind the point.
  func rounded(to digits: Int) -> String { String(format: "%.\(digits)f", self) }

  /// The nearest whole number of so many digits that count, the others 0.
  func rounded(toDigits digits: Int) -> Int {
    guard isFinite, abs(self) >= 1, abs(self) < 1e15 else { return 0 }
    let unit = pow(10, max(0, log10(abs(self)).rounded(.down) - Double(digits - 1)))
    return Int((self / unit).rounded() * unit)
  }
}
