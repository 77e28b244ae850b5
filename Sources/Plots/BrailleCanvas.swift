/// Lines of dots, 2 × 4 in a character.
struct BrailleCanvas {
  let columns: Int
  let rows: Int
  private(set) var cells: [UInt8]

  /// A canvas without dots.
  /// - Precondition: It is at least one character large.
  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: 0, count: columns * rows)
  }

  /// The character at a place, `nil` where there is no dot.
  subscript(row: Int, column: Int) -> Character? {
    let dots = cells[row * columns + column]
    return dots == 0 ? nil : Character(UnicodeScalar(0x2800 + UInt32(dots))!)
  }

  /// Draws from one place to another, each counted in shares of the canvas, 0 to 1, from its lower left.
  mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    let (from, to) = (place(start), place(end))
    let steps = max(1, Int(max(abs(to.x - from.x), abs(to.y - from.y)).rounded(.up)))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let x = Int((from.x + share * (to.x - from.x)).rounded())
      let y = Int((from.y + share * (to.y - from.y)).rounded())
      // The order in which Unicode counts the dots.
      let bit = y % 4 == 3 ? 6 + x % 2 : 3 * (x % 2) + y % 4
      cells[y / 4 * columns + x / 2] |= 1 << bit
    }
  }

  /// A place in dots from the upper left, whole at the middle of a dot.
  private func place(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
    (point.x * Double(2 * columns - 1), (1 - point.y) * Double(4 * rows - 1))
  }
}
