/// Bars, one for each label.
package struct BarPlot: Sendable {
  var title: String
  var yLabel: String
  /// The bars; a value that is not finite has none.
  var bars: [(label: String, value: Double)]
  /// Whether values are seconds, each above 0: then the axis has powers of ten, labelled in µs, ms and s, and
  /// bars begin at one of them.
  var isInSeconds = false

  /// A plot of bars in their order.
  package init(
    title: String, yLabel: String, bars: [(label: String, value: Double)], isInSeconds: Bool = false
  ) {
    self.title = title
    self.yLabel = yLabel
    self.bars = bars
    self.isInSeconds = isInSeconds
  }

  /// What is written at a bar.
  func text(of value: Double) -> String {
    isInSeconds ? PlotNumber.time(value) : PlotNumber.short(value)
  }

  /// The axis of the values, 0 on it unless they are seconds: then a bar of a power of ten has a length, too.
  private func axis(tickCount: Int) -> PlotAxis {
    guard !isInSeconds else {
      let least = bars.map(\.value).filter { $0 > 0 }.min() ?? 1
      return PlotAxis(coveringSeconds: bars.map(\.value) + [least / 2], tickCount: tickCount)
    }
    return PlotAxis(
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
    let base = y.position(of: 0) ?? 0
    let zero = frame.place((0, base)).y
    for (index, bar) in bars.enumerated() {
      let isShown = y.position(of: bar.value) != nil
      let middle = (Double(index) + 0.5) / Double(bars.count)
      let end = frame.place((middle, y.position(of: bar.value) ?? base))
      let place =
        #"x="\#(SVGDocument.number(end.x - width / 2))" y="\#(SVGDocument.number(min(zero, end.y)))""#
      let size = #"width="\#(SVGDocument.number(width))" height="\#(SVGDocument.number(abs(zero - end.y)))""#
      if isShown { svg.add(#"<rect \#(place) \#(size) fill="\#(PlotColour.palette[0].hex)"/>"#) }
      let text = text(of: bar.value)
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
    let room = max(1, rows - head.count - (isInSeconds ? 1 : 0))
    let shown = bars.prefix(bars.count > room ? room - 1 : room)
    let values = shown.map { text(of: $0.value) }
    let labelWidth = min(shown.map { TextGrid.width(of: $0.label) }.max() ?? 0, columns / 3)
    let width = max(1, columns - labelWidth - 3 - (values.map(\.count).max() ?? 0))
    let finite = shown.map(\.value).filter { abs($0) < 1e300 }
    let (least, most) = (min(finite.min() ?? 0, 0), max(finite.max() ?? 0, 0))
    let axis = isInSeconds ? axis(tickCount: 6) : nil
    func length(_ value: Double) -> Int {
      if let axis { return axis.position(of: value).map { Int((Double(width) * $0).rounded()) } ?? 0 }
      guard most > least, abs(value) < 1e300 else { return 0 }
      return Int((Double(width) * (abs(value) / (most - least))).rounded())
    }
    let zero = labelWidth + 1 + length(least)

    let isCut = bars.count > shown.count
    var grid = TextGrid(
      columns: columns, rows: head.count + shown.count + (isCut ? 1 : 0) + (isInSeconds ? 1 : 0))
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
    if isCut {
      grid.write("… \(bars.count - shown.count) more", row: head.count + shown.count, column: 0)
    }
    var free = 0
    for tick in axis?.ticks ?? [] {
      let start = zero + 1 + Int((Double(width) * tick.position).rounded()) - tick.label.count / 2
      guard start >= free, start + tick.label.count <= columns else { continue }
      grid.write(tick.label, row: grid.rows - 1, column: start)
      free = start + tick.label.count + 1
    }
    return grid.lines(colour: colour)
  }
}
