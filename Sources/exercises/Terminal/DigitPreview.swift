import DigitImages

/// A digit's 28 × 28 pixels as 14 lines of text.
enum DigitPreview {
  /// The lines: two pixels a character, one above the other.
  ///
  /// With colour each half of a character is a grey of its own; without, the character is the darker the more
  /// ink the two pixels hold, and a frame shows where the picture ends.
  static func lines(of digit: DigitImage, colour: Bool) -> [String] {
    let side = DigitImage.side
    let rows = stride(from: 0, to: side, by: 2).map { y in
      (0..<side).map { x in
        (upper: digit.pixels[y * side + x], lower: digit.pixels[(y + 1) * side + x])
      }
    }
    if colour {
      return rows.map { row in
        row.map { "\u{1B}[38;5;\(grey($0.upper));48;5;\(grey($0.lower))m▀" }.joined() + "\u{1B}[0m"
      }
    }
    let shades = Array(" ░▒▓█")
    let edge = "+" + String(repeating: "-", count: side) + "+"
    return [edge]
      + rows.map { row in
        let line = row.map { shades[(Int($0.upper) + Int($0.lower) + 64) * 4 / (510 + 64)] }
        return "|" + String(line) + "|"
      } + [edge]
  }

  /// Where the digit's ink lies, in words. Rows and columns are counted from 0.
  static func words(of digit: DigitImage) -> String {
    let side = DigitImage.side
    let inked = digit.pixels.indices.filter { digit.pixels[$0] > 127 }
    let (rows, columns) = (inked.map { $0 / side }, inked.map { $0 % side })
    guard let top = rows.min(), let bottom = rows.max(), let left = columns.min(), let right = columns.max()
    else {
      return "\(side) × \(side) pixels, none of them dark."
    }
    return
      "\(side) × \(side) pixels, \(inked.count) of them dark, in rows \(top) to \(bottom) and columns \(left) to "
      + "\(right)."
  }

  /// The nearest of a 256-colour terminal's 24 greys, with its black and white at the ends.
  private static func grey(_ level: UInt8) -> Int {
    let step = (Int(level) * 25 + 127) / 255
    return step == 0 ? 16 : step == 25 ? 231 : 231 + step
  }
}
