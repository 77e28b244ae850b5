extension DigitDataset {
  /// The first picture of every label, then the second of every label, and so on.
  /// - Precondition: There are at most ten labels' pictures.
  init(inTurn digitsByLabel: [[DigitImage]]) {
    self.init()
    for index in 0..<(digitsByLabel.map(\.count).max() ?? 0) {
      for (label, digits) in digitsByLabel.enumerated() where index < digits.count {
        append(digits[index], label: label)
      }
    }
  }

  /// The pictures of a label, in their order.
  /// - Complexity: O(number of digits).
  func images(ofLabel label: Int) -> [DigitImage] {
    indices.filter { self.label(at: $0) == label }.map { image(at: $0) }
  }
}
