/// Bars, one for each label.
package struct BarPlot: Sendable {
  var title: String
  var yLabel: String
  /// The bars; a value that is not finite has none.
  var bars: [(label: String, value: Double)]

  /// A plot of bars in their order.
  package init(title: String, yLabel: String, bars: [(label: String, value: Double)]) {
    self.title = title
    self.yLabel = yLabel
    self.bars = bars
  }

  /// The axis of the values, 0 on it.
  private func axis(tickCount: Int) -> PlotAxis {
    PlotAxis(
      covering: bars.map(\.value) + (bars.allSatisfy { $0.value == 0 } ? [0, 1] : [0]), tickCount: tickCount)
  }

  /// The plot as a picture, the bars upright with their values above.
  package func svg() -> String {
    let (x, y) = (PlotAxis(labels: bars.map(\.label)), axis(tickCount: 6))
    var svg = SVGDocument(title: title)
    let frame = SVGFrame(x: x, y: y, top: 60)
    frame.drawGrid(nil, y, in: &svg)
    let pitch = frame.width / Double(max(bars.count, 1))
    let width = min(0.7 * pitch, 80)
    let zero = frame.place((0, y.position(of: 0) ?? 0)).y
    for (index, bar) in bars.enumerated() {
      let isShown = y.position(of: bar.value) != nil
      let middle = (Double(index) + 0.5) / Double(bars.count)
      let end = frame.place((middle, y.position(of: bar.value) ?? y.position(of: 0) ?? 0))
      let place =
        #"x="\#(SVGDocument.number(end.x - width / 2))" y="\#(SVGDocument.number(min(zero, end.y)))""#
      let size = #"width="\#(SVGDocument.number(width))" height="\#(SVGDocument.number(abs(zero - end.y)))""#
      if isShown { svg.add(#"<rect \#(place) \#(size) fill="\#(PlotColour.palette[0].hex)"/>"#) }
      let text = PlotNumber.short(bar.value)
      guard SVGDocument.width(of: text, size: 12) < max(pitch, 20) else { continue }
      svg.text(text, x: end.x, y: end.y + (bar.value < 0 ? 15 : -6), anchor: .middle, size: 12)
    }
    frame.drawAxes(x, y, xLabel: "", yLabel: yLabel, in: &svg)
    svg.line([(frame.left, zero), (frame.right, zero)], colour: "#555555", width: 1)
    return svg.source
  }

  /// The plot in characters, at most `columns` wide and `rows` high: a line for each bar, its value behind it.
  package func text(columns: Int, rows: Int, colour: Bool) -> [String] {
    let columns = max(columns, 1)
    let head = [title, yLabel].filter { !$0.isEmpty }
    let room = max(1, rows - head.count)
    let shown = bars.prefix(bars.count > room ? room - 1 : room)
    let values = shown.map { PlotNumber.short($0.value) }
    let labelWidth = min(shown.map { TextGrid.width(of: $0.label) }.max() ?? 0, columns / 3)
    let width = max(1, columns - labelWidth - 3 - (values.map(\.count).max() ?? 0))
    let finite = shown.map(\.value).filter { abs($0) < 1e300 }
    let (least, most) = (min(finite.min() ?? 0, 0), max(finite.max() ?? 0, 0))
    func length(_ value: Double) -> Int {
      most > least && abs(value) < 1e300 ? Int((Double(width) * (abs(value) / (most - least))).rounded()) : 0
    }
    let zero = labelWidth + 1 + length(least)

    var grid = TextGrid(columns: columns, rows: head.count + shown.count + (bars.count > shown.count ? 1 : 0))
    for (row, line) in head.enumerated() {
      grid.write(TextGrid.shortened(line, to: columns), row: row, column: 0)
    }
    for (index, bar) in shown.enumerated() {
      let row = head.count + index
      grid.write(TextGrid.shortened(bar.label, to: labelWidth), row: row, column: 0)
      let length = length(bar.value)
      let text = String(repeating: "█", count: length)
      let start = bar.value < 0 ? max(zero - length, labelWidth + 1) : zero + 1
      grid.write(text, row: row, column: start, foreground: PlotColour.terminalPalette[0])
      grid.write("│", row: row, column: zero)
      grid.write(values[index], row: row, column: zero + 2 + (bar.value < 0 ? 0 : length))
    }
    if bars.count > shown.count {
      grid.write("… \(bars.count - shown.count) more", row: grid.rows - 1, column: 0)
    }
    return grid.lines(colour: colour)
  }
}
