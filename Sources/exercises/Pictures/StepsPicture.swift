import DigitImages

/// A digit's whole way in one picture: each step from the file to the 28 × 28 pixels, and then the ten
/// activations as bars.
enum StepsPicture {
  private static let side = DigitImage.side * 7
  private static let gap = 28

  /// The picture, the steps from left to right.
  static func picture(of steps: [DigitReading.Step], answer: Answer) -> GrayImage {
    var picture = GrayImage(
      width: (steps.count + 1) * (side + gap) + gap, height: side + 2 * gap, filledWith: SmallPrint.background
    )
    for (number, step) in steps.enumerated() {
      let panel = fitted(step.picture)
      let left = gap + number * (side + gap)
      picture.place(panel, x: left + (side - panel.width) / 2, y: gap + (side - panel.height) / 2)
      picture.place(SmallPrint.arrow, x: left + side + (gap - 15) / 2, y: gap + side / 2 - 7, scale: 3)
    }
    picture.place(bars(of: answer), x: gap + steps.count * (side + gap), y: gap)
    return picture
  }

  /// The picture scaled to fill a panel, its proportions kept; small ones by whole numbers, so that their
  /// pixels can be told apart.
  private static func fitted(_ picture: GrayImage) -> GrayImage {
    let longest = max(picture.width, picture.height)
    if longest <= side {
      let scale = side / longest
      return picture.resized(width: picture.width * scale, height: picture.height * scale)
    }
    return picture.resized(
      width: max(1, picture.width * side / longest), height: max(1, picture.height * side / longest))
  }

  /// A bar for each digit, as long as its activation, the answer's white.
  private static func bars(of answer: Answer) -> GrayImage {
    var panel = GrayImage(width: side, height: side, filledWith: SmallPrint.background)
    let pitch = side / 10
    for (digit, activation) in answer.activations.enumerated() {
      panel.place(SmallPrint.digit(digit), x: 0, y: digit * pitch + 2, scale: 3)
      let length = Int((Double(side - 18) * min(max(activation, 0), 1)).rounded())
      guard length > 0 else { continue }
      let level: UInt8 = digit == answer.digit ? 255 : 130
      panel.place(GrayImage(width: length, height: pitch - 4, filledWith: level), x: 16, y: digit * pitch + 2)
    }
    return panel
  }
}
