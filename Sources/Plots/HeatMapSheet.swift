package import ExerciseKit

/// Tables of one size, a map for each with its name above it and without axes.
///
/// Colours go from blue over white at 0 to red, in each map by its own largest number: they are full from six
/// tenths of it on, so that a single number doesn't make all others pale.
package struct HeatMapSheet: Sendable {
  var title: String
  /// The tables with their names.
  var tables: [(name: String, values: Matrix)]

  private static let gap = 3

  /// A sheet of tables.
  /// - Precondition: All tables have the same number of rows, and of columns.
  package init(title: String, tables: [(name: String, values: Matrix)]) {
    precondition(
      tables.allSatisfy { table in
        table.values.rows == tables[0].values.rows && table.values.columns == tables[0].values.columns
      }, "tables of different sizes")
    self.title = title
    self.tables = tables
  }

  /// The maps in characters, as many on a page as have room in so many columns and rows, one at least.
  ///
  /// With colour a character shows two numbers, one above the other. Without, it is a sign for the mean of both:
  /// `#` and `+` above 0, `=` and `-` below, a blank around 0; then each map has a frame.
  package func pages(columns: Int, rows: Int, colour: Bool) -> [[String]] {
    guard let size = tables.first?.values, size.rows > 0, size.columns > 0 else { return [[title]] }
    let edge = colour ? 0 : 1
    let (width, height) = (size.columns + 2 * edge, (size.rows + 1) / 2 + 2 * edge + 1)
    let across = max(1, (columns + Self.gap) / (width + Self.gap))
    let down = max(1, (rows - 2) / height)
    let used = min(max(columns, 1), across * (width + Self.gap) - Self.gap)
    return stride(from: 0, to: tables.count, by: across * down).map { first in
      let shown = tables[first..<min(first + across * down, tables.count)]
      let lines = (shown.count + across - 1) / across
      var grid = TextGrid(columns: max(used, columns), rows: 1 + lines * height + 1)
      grid.write(TextGrid.shortened(title, to: columns), row: 0, column: 0)
      for (index, table) in shown.enumerated() {
        let (row, column) = (1 + index / across * height, index % across * (width + Self.gap))
        grid.write(TextGrid.shortened(table.name, to: width), row: row, column: column)
        draw(table.values, row: row + 1, column: column, colour: colour, in: &grid)
      }
      drawScale(colour: colour, in: &grid)
      return grid.lines(colour: colour)
    }
  }

  private func draw(_ values: Matrix, row: Int, column: Int, colour: Bool, in grid: inout TextGrid) {
    let reach = 0.6 * values.entries.reduce(0) { abs($1) < 1e300 ? max($0, abs($1)) : $0 }
    func share(_ y: Int, _ x: Int) -> Double? {
      y < values.rows ? HeatMap.share(of: values[y, x], in: -reach...reach) : nil
    }
    let edge = colour ? 0 : 1
    let lines = (values.rows + 1) / 2
    if !colour {
      let bar = "+" + String(repeating: "-", count: values.columns) + "+"
      grid.write(bar, row: row, column: column)
      grid.write(bar, row: row + lines + 1, column: column)
    }
    for line in 0..<lines {
      if !colour {
        for x in [0, values.columns + 1] { grid.write("|", row: row + 1 + line, column: column + x) }
      }
      for x in 0..<values.columns {
        let pair = [share(2 * line, x), share(2 * line + 1, x)]
        HeatMap.write(
          (pair[0], pair[1]), row: row + edge + line, column: column + edge + x, diverging: true,
          colour: colour, in: &grid)
      }
    }
  }

  private func drawScale(colour: Bool, in grid: inout TextGrid) {
    let row = grid.rows - 1
    grid.write("below 0", row: row, column: 0)
    HeatMap.drawScale(row: row, column: 8, diverging: true, colour: colour, in: &grid)
    grid.write("above 0", row: row, column: 8 + HeatMap.scaleWidth(diverging: true, colour: colour) + 1)
  }
}
