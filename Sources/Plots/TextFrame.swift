/// The rectangle of a sheet of characters that data is drawn in, with its axes below and to the left.
struct TextFrame {
  var left: Int
  var top: Int
  var width: Int
  var height: Int
  /// Whether data is drawn in dots, 2 × 4 in a character, the outer ones at the axes' ends.
  var isDotted = false

  /// The cell of two shares of the axes, counted from the lower left; `nil` outside.
  func cell(_ point: (x: Double, y: Double)) -> (row: Int, column: Int)? {
    guard 0...1 ~= point.x, 0...1 ~= point.y else { return nil }
    if isDotted {
      let row = Int(((1 - point.y) * Double(4 * height - 1)).rounded()) / 4
      return (top + row, left + Int((point.x * Double(2 * width - 1)).rounded()) / 2)
    }
    let row = min(Int((1 - point.y) * Double(height)), height - 1)
    return (top + row, left + min(Int(point.x * Double(width)), width - 1))
  }

  /// Draws the axes with all labels that have room, and what they are called.
  func drawAxes(_ x: PlotAxis, _ y: PlotAxis, xLabel: String, yLabel: String, in grid: inout TextGrid) {
    grid.write(TextGrid.shortened(yLabel, to: grid.columns), row: top - 1, column: 0)
    let bottom = top + height
    for row in top..<bottom { grid.write("│", row: row, column: left - 1) }
    grid.write("└" + String(repeating: "─", count: width), row: bottom, column: left - 1)
    var takenRows: Set<Int> = []
    for tick in y.ticks {
      guard let row = cell((0, tick.position))?.row, takenRows.insert(row).inserted else { continue }
      let label = TextGrid.shortened(tick.label, to: left - 1)
      grid.write(label, row: row, column: left - 1 - TextGrid.width(of: label))
      if !y.isCategorical { grid.write("┤", row: row, column: left - 1) }
    }
    let room = x.isCategorical ? max(1, width / max(x.ticks.count, 1) - 1) : width
    var free = 0
    for tick in x.ticks {
      guard let column = cell((tick.position, 0))?.column else { continue }
      let label = TextGrid.shortened(tick.label, to: room)
      let labelWidth = TextGrid.width(of: label)
      let start = max(min(column - labelWidth / 2, grid.columns - labelWidth), 0)
      guard start >= free else { continue }
      free = start + labelWidth + 1
      grid.write(label, row: bottom + 1, column: start)
      if !x.isCategorical { grid.write("┬", row: bottom, column: column) }
    }
    let name = TextGrid.shortened(xLabel, to: grid.columns)
    let nameWidth = TextGrid.width(of: name)
    let start = min(left + (width - nameWidth) / 2, grid.columns - nameWidth)
    grid.write(name, row: bottom + 2, column: max(start, 0))
  }

  /// The columns left of the frame that its labels want, the axis' line among them.
  static func margin(_ y: PlotAxis, columns: Int) -> Int {
    1 + min(y.ticks.map { TextGrid.width(of: $0.label) }.max() ?? 0, columns / 3)
  }
}
