import DigitImages

/// Digits of 3 × 5 pixels and an arrow, to write beside pictures: white on dark grey.
enum SmallPrint {
  /// The grey behind them.
  static let background: UInt8 = 32

  /// A digit from 0 to 9, 3 pixels wide and 5 high.
  static func digit(_ digit: Int) -> GrayImage {
    picture(of: rows[digit], width: 3)
  }

  /// An arrow to the right, 5 pixels wide and 5 high.
  static let arrow = picture(of: [0b00100, 0b00010, 0b11111, 0b00010, 0b00100], width: 5)

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

  private static func picture(of rows: [UInt8], width: Int) -> GrayImage {
    var picture = GrayImage(width: width, height: rows.count, filledWith: background)
    for (y, row) in rows.enumerated() {
      for x in 0..<width where row >> (width - 1 - x) & 1 == 1 { picture[x, y] = 255 }
    }
    return picture
  }
}
