import DigitImages

/// A digit's whole way in one picture: each step from the file to the 28 × 28 pixels, and then the ten
/// activations as bars.
enum StepsPicture {
  /// Panels in a row.
  static let columns = 3
  private static let side = DigitImage.side * 10
  private static let gap = 28

  /// The picture, the steps from left to right, row below row; an arrow leads to each panel but the first.
  static func picture(of steps: [DigitReading.Step], answer: Answer) -> GrayImage {
    let panels = steps.map { fitted($0.picture) } + [bars(of: answer)]
    let rows = (panels.count + columns - 1) / columns
    var picture = GrayImage(
      width: min(panels.count, columns) * (side + gap) + gap, height: rows * (side + gap) + gap,
      filledWith: SmallPrint.background)
    for (number, panel) in panels.enumerated() {
      let left = gap + number % columns * (side + gap)
      let top = gap + number / columns * (side + gap)
      picture.place(panel, x: left + (side - panel.width) / 2, y: top + (side - panel.height) / 2)
      guard number > 0 else { continue }
      picture.place(SmallPrint.arrow, x: left - gap + (gap - 20) / 2, y: top + side / 2 - 10, scale: 4)
    }
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
      panel.place(SmallPrint.digit(digit), x: 0, y: digit * pitch + 4, scale: 4)
      let length = Int((Double(side - 24) * min(max(activation, 0), 1)).rounded())
      guard length > 0 else { continue }
      let level: UInt8 = digit == answer.digit ? 255 : 130
      panel.place(GrayImage(width: length, height: pitch - 8, filledWith: level), x: 24, y: digit * pitch + 4)
    }
    return panel
  }
}
