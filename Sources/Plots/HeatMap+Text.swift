extension HeatMap {
  private static let signs = " .:-=+*#%@".map(String.init)
  /// From below 0 to above it, blank around 0.
  private static let divergingSigns = "=- +#".map(String.init)

  private static func signs(diverging: Bool) -> [String] { diverging ? divergingSigns : signs }

  /// The heat map in characters, at most `columns` wide and about `rows` high.
  ///
  /// With colour a character shows two cells, one above the other; without, the sign for their mean.
  package func text(columns: Int, rows: Int, colour: Bool) -> [String] {
    let columns = max(columns, 1)
    let top = (title.isEmpty ? 0 : 1) + 1
    let below = 3 + (xLabel.isEmpty ? 0 : 1)
    let room = max(2, min(rows, 1000) - top - below)
    let y = axes(xTicks: 1, yTicks: max(2, room / 4)).y
    let left = TextFrame.margin(y, columns: columns)
    let size = size(width: max(1, columns - left), height: 2 * room, colour: colour)
    let frame = TextFrame(left: left, top: top, width: size.width, height: (size.height + 1) / 2)
    let x = axes(xTicks: max(2, size.width / 12), yTicks: 1).x

    var grid = TextGrid(columns: columns, rows: top + frame.height + below)
    grid.write(TextGrid.shortened(title, to: columns), row: 0, column: 0)
    frame.drawAxes(x, y, xLabel: xLabel, yLabel: yLabel, in: &grid)
    let shares = shares(width: size.width, height: 2 * frame.height, filled: size.height)
    for (index, upper) in shares.enumerated() where index % 2 == 0 {
      for (column, pair) in zip(upper, shares[index + 1]).enumerated() {
        Self.write(
          pair, row: top + index / 2, column: left + column, diverging: diverging, colour: colour, in: &grid)
      }
    }
    drawPath(x, y, frame, shares, colour: colour, in: &grid)
    drawScale(colour: colour, in: &grid)
    return grid.lines(colour: colour)
  }

  /// The frame's size in half characters: whole ones for each cell where there is room, and a table's
  /// square, unless its columns have longer names.
  private func size(width: Int, height: Int, colour: Bool) -> (width: Int, height: Int) {
    guard values.rows > 0, values.columns > 0 else { return (width, height) }
    // Without colour a character shows one cell, not parts of two.
    func even(_ size: Int) -> Int { colour || size < 2 ? size : size - size % 2 }
    let (across, down) = (width / values.columns, even(height / values.rows))
    if isTable {
      let side = even(min(across, down))
      // Named columns are wide enough for their names, where they can be.
      let name = (columnLabels ?? []).map { TextGrid.width(of: $0) + 1 }.max() ?? 0
      if side > 0 { return (min(max(side, name), across) * values.columns, side * values.rows) }
      let scale = min(Double(width) / Double(values.columns), Double(height) / Double(values.rows))
      return (max(1, Int(scale * Double(values.columns))), max(1, Int(scale * Double(values.rows))))
    }
    return (across > 0 ? across * values.columns : width, down > 0 ? down * values.rows : height)
  }

  /// The mean of the cells behind each half character, as a share of the span; `nil` where there is none.
  /// - Complexity: O(entries + width × height).
  private func shares(width: Int, height: Int, filled: Int) -> [[Double?]] {
    let span = span
    func cells(_ index: Int, of size: Int, _ count: Int) -> Range<Int> {
      let start = index * count / size
      return start..<max(start + 1, (index + 1) * count / size)
    }
    return (0..<height).map { line in
      guard line < filled, values.rows > 0 else { return Array(repeating: nil, count: width) }
      return (0..<width).map { column in
        guard values.columns > 0 else { return nil }
        let shown = cells(line, of: filled, values.rows).flatMap { index in
          cells(column, of: width, values.columns).compactMap { column in
            Self.share(of: values[row(fromTop: index), column], in: span)
          }
        }
        return shown.isEmpty ? nil : shown.reduce(0, +) / Double(shown.count)
      }
    }
  }

  /// Writes two shares of the span, one above the other, as one character.
  static func write(
    _ pair: (upper: Double?, lower: Double?), row: Int, column: Int, diverging: Bool, colour: Bool,
    in grid: inout TextGrid
  ) {
    let shown = [pair.upper, pair.lower].compactMap(\.self)
    guard !shown.isEmpty else { return }
    guard colour else {
      let mean = shown.reduce(0, +) / Double(shown.count)
      let signs = signs(diverging: diverging)
      let sign = signs[min(Int(mean * Double(signs.count)), signs.count - 1)]
      return grid.write(sign, row: row, column: column)
    }
    func code(_ share: Double) -> UInt8 { PlotColour.terminalCode(ofShare: share, diverging: diverging) }
    let (upper, lower) = (pair.upper.map(code), pair.lower.map(code))
    upper == nil
      ? grid.write("▄", row: row, column: column, foreground: lower)
      : grid.write("▀", row: row, column: column, foreground: upper, background: lower)
  }

  /// Draws the path's points as `o`, the last one as `X`.
  private func drawPath(
    _ x: PlotAxis, _ y: PlotAxis, _ frame: TextFrame, _ shares: [[Double?]], colour: Bool,
    in grid: inout TextGrid
  ) {
    let points = pathPieces(x: x, y: y).flatMap(\.self)
    for (index, point) in points.enumerated() {
      guard let (row, column) = frame.cell(point) else { continue }
      let share = shares[2 * (row - frame.top)][column - frame.left]
      let isLight = share.map { PlotColour.ofShare($0, diverging: diverging).isLight }
      grid.write(
        index == points.count - 1 ? "X" : "o", row: row, column: column,
        foreground: isLight.map { $0 ? 16 : 231 },
        background: share.map { PlotColour.terminalCode(ofShare: $0, diverging: diverging) })
    }
  }

  private func drawScale(colour: Bool, in grid: inout TextGrid) {
    let (least, most) = (PlotNumber.short(span.lowerBound), PlotNumber.short(span.upperBound))
    let row = grid.rows - 1
    grid.write(least, row: row, column: 0)
    Self.drawScale(row: row, column: least.count + 1, diverging: diverging, colour: colour, in: &grid)
    let column = least.count + 1 + Self.scaleWidth(diverging: diverging, colour: colour) + 1
    grid.write(most, row: row, column: column)
  }

  /// The characters of a scale.
  static func scaleWidth(diverging: Bool, colour: Bool) -> Int {
    colour ? 11 : signs(diverging: diverging).count
  }

  /// Draws all colours or signs side by side.
  static func drawScale(row: Int, column: Int, diverging: Bool, colour: Bool, in grid: inout TextGrid) {
    let count = scaleWidth(diverging: diverging, colour: colour)
    for index in 0..<count {
      let share = Double(index) / Double(count - 1)
      grid.write(
        colour ? " " : signs(diverging: diverging)[index], row: row, column: column + index,
        background: colour ? PlotColour.terminalCode(ofShare: share, diverging: diverging) : nil)
    }
  }
}
