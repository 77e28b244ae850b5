import Foundation

extension Double {
  /// A number as people type it: `0.25`, `0,25`, `13,002`, `1/4`, `96.5 %`, `-1e-3`; nil if it is none.
  ///
  /// A percent sign is left out: what is asked for in per cent is typed so. A single comma before three digits
  /// parts thousands, unless a 0 stands before it.
  init?(typed text: String) {
    var text = text.filter { !$0.isWhitespace && $0 != "_" && $0 != "'" }
      .replacing("−", with: "-").replacing("∕", with: "/")
    if text.hasSuffix("%") { text.removeLast() }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Self.decimal(String($0)) }
    switch (parts.first ?? nil, parts.count) {
    case (let number?, 1): self = number
    case (let number?, 2):
      guard let divisor = parts[1], divisor != 0 else { return nil }
      self = number / divisor
    default: return nil
    }
  }

  /// A number whose decimals are behind a point or a comma.
  private static func decimal(_ text: String) -> Double? {
    var plain = text
    if text.wholeMatch(of: /[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?/) != nil {
      plain = text.replacing(",", with: "")
    } else if text.wholeMatch(of: /[-+]?[1-9]\d{0,2}(?:\.\d{3})+,\d*/) != nil {
      plain = text.replacing(".", with: "").replacing(",", with: ".")
    } else if text.count(where: { $0 == "," }) == 1, !text.contains(".") {
      plain = text.replacing(",", with: ".")
    }
    // `Double` takes names and hexadecimal numbers as well.
    guard plain.wholeMatch(of: /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/) != nil,
      let number = Double(plain.last == "." ? String(plain.dropLast()) : plain), number.isFinite
    else { return nil }
    return number
  }
}
