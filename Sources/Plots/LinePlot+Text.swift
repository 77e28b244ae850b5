extension LinePlot {
  /// The plot in characters, at most `columns` wide and about `rows` high, the frame at least three lines.
  ///
  /// Lines are made of braille dots. Series are told apart by colour, and where several are drawn in the same
  /// way each has letters of its own on its line, for those who don't see the colours.
  package func text(columns: Int, rows: Int, colour: Bool) -> [String] {
    let columns = max(columns, 1)
    let legend = legend(columns: columns)
    let top = (title.isEmpty ? 0 : 1) + 1
    let height = max(3, min(rows, 1000) - top - 2 - (xLabel.isEmpty ? 0 : 1) - legend.count)
    let y = axes(xTicks: 1, yTicks: max(1, height / 4)).y
    let left = TextFrame.margin(y, columns: columns)
    let frame = TextFrame(left: left, top: top, width: max(1, columns - left), height: height, isDotted: true)
    let x = axes(xTicks: max(1, frame.width / 12), yTicks: 1).x

    var grid = TextGrid(columns: columns, rows: top + height + 2 + (xLabel.isEmpty ? 0 : 1) + legend.count)
    grid.write(TextGrid.shortened(title, to: columns), row: 0, column: 0)
    frame.drawAxes(x, y, xLabel: xLabel, yLabel: yLabel, in: &grid)
    for mark in marks where mark.y == nil { draw(mark, x, y, frame, in: &grid) }
    for number in series.indices { draw(number, x, y, frame, in: &grid) }
    for mark in marks where mark.y != nil { draw(mark, x, y, frame, in: &grid) }
    for (line, items) in legend.enumerated() {
      var column = 0
      for (number, item) in items {
        let row = grid.rows - legend.count + line
        grid.write(item, row: row, column: column, foreground: Self.colourCode(number))
        column += TextGrid.width(of: item)
        if number != items.last?.0 { grid.write(",", row: row, column: column) }
        column += 2
      }
    }
    return grid.lines(colour: colour)
  }

  private static func colourCode(_ number: Int) -> UInt8 {
    PlotColour.terminalPalette[number % PlotColour.terminalPalette.count]
  }

  /// Whether series need letters: where two are lines, or two have dots.
  private var hasLetters: Bool {
    let lines = series.count { $0.style == .line }
    return lines > 1 || series.count - lines > 1
  }

  /// What stands for a series' points: a letter or a dot.
  private func marker(_ number: Int) -> String {
    hasLetters ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26))) : "•"
  }

  /// The series' names with their signs, line by line, each name whole where a line has room for it.
  private func legend(columns: Int) -> [[(Int, String)]] {
    var lines: [[(Int, String)]] = []
    var room = 0
    for (number, series) in series.enumerated() where !series.name.isEmpty {
      let sign = marker(number)
      let look = hasLetters ? sign : [.line: "──", .dots: "•", .lineAndDots: "─•─"][series.style]!
      let item = TextGrid.shortened("\(look) \(series.name)", to: columns)
      let width = TextGrid.width(of: item)  // 2 more for the comma and the space between two
      if lines.isEmpty || width > room { (lines, room) = (lines + [[]], columns) }
      lines[lines.count - 1].append((number, item))
      room -= width + 2
    }
    return lines
  }

  private func draw(
    _ number: Int, _ x: PlotAxis, _ y: PlotAxis, _ frame: TextFrame, in grid: inout TextGrid
  ) {
    let (style, code, sign) = (series[number].style, Self.colourCode(number), marker(number))
    let pieces = Self.pieces(of: series[number].points, x: x, y: y)
    if style != .dots {
      var canvas = BrailleCanvas(columns: frame.width, rows: frame.height)
      for piece in pieces {
        for index in piece.indices { canvas.line(from: piece[max(index - 1, 0)], to: piece[index]) }
      }
      for column in 0..<frame.width {
        let dotted = (0..<frame.height).filter { canvas[$0, column] != nil }
        for row in dotted {
          let isSigned = sign != "•" && style == .line && row == dotted[dotted.count / 2]
          let isTurn = column % 8 == (4 + 3 * number) % 8
          let character = isSigned && isTurn ? sign : String(canvas[row, column]!)
          grid.write(character, row: frame.top + row, column: frame.left + column, foreground: code)
        }
      }
    }
    // A short line has no other sign.
    let points =
      style == .line ? (sign == "•" ? [] : pieces.suffix(1).flatMap { $0.suffix(1) }) : pieces.flatMap(\.self)
    for cell in points.compactMap({ frame.cell($0) }) {
      grid.write(sign, row: cell.row, column: cell.column, foreground: code)
    }
  }

  private func draw(
    _ mark: Mark, _ x: PlotAxis, _ y: PlotAxis, _ frame: TextFrame, in grid: inout TextGrid
  ) {
    guard let across = x.position(of: mark.x), let column = frame.cell((across, 0))?.column else { return }
    var row = frame.top
    if let height = mark.y {
      guard let up = y.position(of: height), let cell = frame.cell((across, up)) else { return }
      row = cell.row
      grid.write("◆", row: row, column: column)
      row = max(row - 1, frame.top)
    } else {
      for row in frame.top..<frame.top + frame.height { grid.write("┊", row: row, column: column) }
    }
    let right = grid.columns - column - 2
    let room = max(right, column - frame.left - 1)
    let label = TextGrid.shortened(mark.label, to: max(room, 1))
    let width = TextGrid.width(of: label)
    grid.write(label, row: row, column: width <= right ? column + 2 : column - 1 - width)
  }
}
