import Foundation

extension Double {
  /// A share of 1 as a percentage with one digit behind the point: `94.3 %`.
  var percent: String { String(format: "%.1f %%", 100 * self) }

  /// The number with so many digits behind the point.
  func rounded(to digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
