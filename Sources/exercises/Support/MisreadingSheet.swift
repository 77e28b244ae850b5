import DigitImages

/// A picture of misread digits, side by side, each with what it shows and what was read: `4 → 9`.
enum MisreadingSheet {
  /// Digits in a row.
  static let columns = 10
  /// The most digits in a picture.
  static let capacity = 100

  private static let scale = 3
  private static let cellWidth = DigitImage.side * scale + 8
  private static let cellHeight = DigitImage.side * scale + 24

  /// The picture.
  /// - Precondition: There are 1 to `capacity` of them.
  static func picture(of misreadings: [Misreading], from digits: DigitDataset) -> GrayImage {
    precondition(1...capacity ~= misreadings.count, "\(misreadings.count) misread digits")
    let rows = (misreadings.count + columns - 1) / columns
    var sheet = GrayImage(
      width: cellWidth * min(misreadings.count, columns), height: cellHeight * rows, filledWith: 32)
    for (number, misreading) in misreadings.enumerated() {
      let (left, top) = (number % columns * cellWidth + 4, number / columns * cellHeight + 4)
      let digit = digits.image(at: misreading.position).image
      sheet.place(digit, x: left, y: top, scale: scale)
      let text = SmallDigits.picture(of: misreading.shown, readAs: misreading.read)
      sheet.place(
        text, x: left + (DigitImage.side * scale - 2 * text.width) / 2,
        y: top + DigitImage.side * scale + 4, scale: 2)
    }
    return sheet
  }
}

extension GrayImage {
  /// Copies another picture in, each of its pixels as a square of `scale` pixels.
  /// - Precondition: It fits.
  mutating func place(_ picture: GrayImage, x left: Int, y top: Int, scale: Int) {
    for y in 0..<picture.height * scale {
      for x in 0..<picture.width * scale {
        self[left + x, top + y] = picture[x / scale, y / scale]
      }
    }
  }
}

/// Digits of 3 × 5 pixels, to write beside pictures.
enum SmallDigits {
  /// Each digit's rows from the top, each row's pixels as bits, the left one highest.
  private static let rows: [[UInt8]] = [
    [0b111, 0b101, 0b101, 0b101, 0b111],
    [0b010, 0b110, 0b010, 0b010, 0b111],
    [0b111, 0b001, 0b111, 0b100, 0b111],
    [0b111, 0b001, 0b011, 0b001, 0b111],
    [0b101, 0b101, 0b111, 0b001, 0b001],
    [0b111, 0b100, 0b111, 0b001, 0b111],
    [0b111, 0b100, 0b111, 0b101, 0b111],
    [0b111, 0b001, 0b010, 0b010, 0b010],
    [0b111, 0b101, 0b111, 0b101, 0b111],
    [0b111, 0b101, 0b111, 0b001, 0b111],
  ]
  private static let arrow: [UInt8] = [0b00000, 0b00100, 0b11110, 0b00100, 0b00000]

  /// `shown → read`, white on the sheet's grey, 15 × 5 pixels.
  static func picture(of shown: Int, readAs read: Int) -> GrayImage {
    var picture = GrayImage(width: 15, height: 5, filledWith: 32)
    func draw(_ rows: [UInt8], width: Int, at left: Int) {
      for (y, row) in rows.enumerated() {
        for x in 0..<width where row >> (width - 1 - x) & 1 == 1 { picture[left + x, y] = 255 }
      }
    }
    draw(rows[shown], width: 3, at: 0)
    draw(arrow, width: 5, at: 5)
    draw(rows[read], width: 3, at: 12)
    return picture
  }
}
