/// A sheet of characters for a plot in a terminal; what is written beyond its edges is cut off.
struct TextGrid {
  private struct Cell {
    var character = " "
    var foreground: UInt8?
    var background: UInt8?
  }

  let columns: Int
  let rows: Int
  private var cells: [Cell]

  /// An empty sheet, at least one character large.
  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (max(columns, 1), max(rows, 1))
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  /// Writes a text from a place on, in colours of a terminal's 256.
  mutating func write(
    _ text: String, row: Int, column: Int, foreground: UInt8? = nil, background: UInt8? = nil
  ) {
    var column = column
    for character in text {
      let width = Self.width(of: character)
      defer { column += width }
      guard 0..<rows ~= row, column >= 0, column + width <= columns else { continue }
      let isShown = character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      let start = row * columns + column
      // Of a wide character that is half covered the other half goes, too.
      if cells[start].character.isEmpty { cells[start - 1].character = " " }
      if column + width < columns, cells[start + width].character.isEmpty {
        cells[start + width].character = " "
      }
      cells[start] = Cell(
        character: isShown ? String(character) : " ", foreground: foreground, background: background)
      if width == 2 { cells[start + 1] = Cell(character: "", foreground: foreground, background: background) }
    }
  }

  /// Whether nothing is written at a place.
  func isFree(row: Int, column: Int) -> Bool {
    0..<rows ~= row && 0..<columns ~= column && cells[row * columns + column].character == " "
  }

  /// The lines without blanks at their ends, with a terminal's colours if asked for.
  func lines(colour: Bool) -> [String] {
    (0..<rows).map { row in
      let line = cells[row * columns..<(row + 1) * columns]
      let last = line.lastIndex { $0.character != " " || $0.background != nil } ?? line.startIndex - 1
      var (text, current) = ("", Cell())
      for cell in line[..<(last + 1)] {
        if colour, (cell.foreground, cell.background) != (current.foreground, current.background) {
          let codes = [cell.foreground.map { "38;5;\($0)" }, cell.background.map { "48;5;\($0)" }]
          text += "\u{1B}[" + (["0"] + codes.compactMap(\.self)).joined(separator: ";") + "m"
          current = cell
        }
        text += cell.character
      }
      return current.foreground == nil && current.background == nil ? text : text + "\u{1B}[0m"
    }
  }

  /// The columns that a text takes.
  static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  /// A text cut, with a sign that it is, where it takes more columns than there are.
  static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var (start, used) = ("", 1)
    for character in text {
      used += self.width(of: character)
      if used > width { break }
      start.append(character)
    }
    return start + "…"
  }

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1
    }
  }
}
