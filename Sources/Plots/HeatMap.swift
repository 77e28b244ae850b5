package import ExerciseKit

/// A table of numbers as colours.
package struct HeatMap: Sendable {
  var title: String
  var xLabel: String
  var yLabel: String
  /// The numbers; those that are not finite stay blank.
  var values: Matrix
  /// What the columns span, from the left edge of the first to the right edge of the last.
  ///
  /// Without it the columns are counted or named, and cells are square.
  var xRange: ClosedRange<Double>?
  /// What the rows span. With it row 0 lies lowest, as on an axis; without it, highest, as in a table.
  var yRange: ClosedRange<Double>?
  /// Points that a line leads through, above the colours. A table's columns and rows lie at 0.5, 1.5, …
  var path: [(x: Double, y: Double)] = []
  /// The rows' names, where they have no range.
  var rowLabels: [String]?
  /// The columns' names, where they have no range.
  var columnLabels: [String]?
  /// Whether colours go from blue over white at 0 to red, rather than from dark to light.
  var diverging = false
  /// What the colours span; without it, what the numbers do. Numbers outside have the colours of the ends.
  var valueRange: ClosedRange<Double>?

  /// A map of a table.
  package init(
    title: String, xLabel: String, yLabel: String, values: Matrix, xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, path: [(x: Double, y: Double)] = [], rowLabels: [String]? = nil,
    columnLabels: [String]? = nil, diverging: Bool = false, valueRange: ClosedRange<Double>? = nil
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.values = values
    self.xRange = xRange
    self.yRange = yRange
    self.path = path
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.diverging = diverging
    self.valueRange = valueRange
  }

  /// A function's values in the middle of each cell.
  /// - Complexity: Calls the function `rows * columns` times.
  package static func values(
    rows: Int, columns: Int, x: ClosedRange<Double>, y: ClosedRange<Double>,
    of function: (_ x: Double, _ y: Double) throws -> Double
  ) rethrows -> Matrix {
    func middle(_ index: Int, _ count: Int, _ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * (Double(index) + 0.5) / Double(count)
    }
    var matrix = Matrix(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns {
        matrix[row, column] = try function(middle(column, columns, x), middle(row, rows, y))
      }
    }
    return matrix
  }

  /// Whether no side has a range.
  var isTable: Bool { xRange == nil && yRange == nil }

  /// The two axes, with about so many ticks where they have a range.
  func axes(xTicks: Int, yTicks: Int) -> (x: PlotAxis, y: PlotAxis) {
    func axis(
      _ range: ClosedRange<Double>?, _ names: [String]?, _ count: Int, _ ticks: Int, _ isReversed: Bool
    )
      -> PlotAxis
    {
      if let range { return PlotAxis(exactly: range, tickCount: ticks) }
      // Of many numbers every second, fifth or tenth is written.
      let step = [1, 2, 5, 10, 20, 50, 100].first { count <= 10 * $0 } ?? count
      let labels = (0..<count).map { index in
        names.map { index < $0.count ? $0[index] : "" } ?? (index % step == 0 ? "\(index)" : "")
      }
      return PlotAxis(labels: labels, isReversed: isReversed)
    }
    return (
      axis(xRange, columnLabels, values.columns, xTicks, false),
      axis(yRange, rowLabels, values.rows, yTicks, true)
    )
  }

  /// The unbroken pieces of the path, as shares of the axes; some may lie outside of 0 to 1.
  func pathPieces(x: PlotAxis, y: PlotAxis) -> [[(x: Double, y: Double)]] {
    let isTurned = yRange == nil
    return LinePlot.pieces(of: path, x: x, y: y).map { $0.map { ($0.x, isTurned ? 1 - $0.y : $0.y) } }
  }

  /// The row that is shown in a place counted from the top.
  func row(fromTop index: Int) -> Int { yRange == nil ? index : values.rows - 1 - index }

  /// What the colours span.
  var span: ClosedRange<Double> {
    if let valueRange { return valueRange }
    let shown = values.entries.filter { abs($0) < 1e300 }
    let (least, most) = (shown.min() ?? 0, shown.max() ?? 0)
    if diverging {
      let largest = max(abs(least), abs(most))
      return -largest...largest
    }
    return least...most
  }

  /// Where a number lies within the span, from 0 to 1; `nil` if it is not finite.
  static func share(of value: Double, in span: ClosedRange<Double>) -> Double? {
    guard abs(value) < 1e300 else { return nil }
    let width = span.upperBound - span.lowerBound
    return width > 0 ? min(max((value - span.lowerBound) / width, 0), 1) : 0.5
  }
}
