import DigitImages

/// A picture of misread digits, side by side, each with what it shows and what was read: `4 → 9`.
enum MisreadingSheet {
  /// Digits in a row.
  static let columns = 10
  /// The most digits in a picture.
  static let capacity = 100

  private static let scale = 3
  private static let cellWidth = DigitImage.side * scale + 8
  private static let cellHeight = DigitImage.side * scale + 28

  /// The picture.
  /// - Precondition: There are 1 to `capacity` of them.
  static func picture(of misreadings: [Misreading], from digits: DigitDataset) -> GrayImage {
    precondition(1...capacity ~= misreadings.count, "\(misreadings.count) misread digits")
    let rows = (misreadings.count + columns - 1) / columns
    var sheet = GrayImage(
      width: cellWidth * min(misreadings.count, columns), height: cellHeight * rows,
      filledWith: SmallPrint.background)
    for (number, misreading) in misreadings.enumerated() {
      let (left, top) = (number % columns * cellWidth + 4, number / columns * cellHeight + 4)
      let digit = digits.image(at: misreading.position).image
      sheet.place(digit, x: left, y: top, scale: scale)
      let (middle, below) = (left + DigitImage.side * scale / 2, top + DigitImage.side * scale + 4)
      sheet.place(SmallPrint.digit(misreading.shown), x: middle - 22, y: below, scale: 3)
      sheet.place(SmallPrint.arrow, x: middle - 7, y: below, scale: 3)
      sheet.place(SmallPrint.digit(misreading.read), x: middle + 13, y: below, scale: 3)
    }
    return sheet
  }
}
