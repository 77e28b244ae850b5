extension LinePlot {
  /// The plot as a picture.
  package func svg() -> String {
    let (x, y) = axes(xTicks: 8, yTicks: 6)
    var svg = SVGDocument(title: title)
    let frame = SVGFrame(x: x, y: y, top: drawLegend(in: &svg))
    frame.drawGrid(x, y, in: &svg)
    frame.drawAxes(x, y, xLabel: xLabel, yLabel: yLabel, in: &svg)
    for mark in marks where mark.y == nil { draw(mark, x, y, frame, in: &svg) }
    for (number, series) in series.enumerated() {
      let look = Self.look(number)
      for piece in Self.pieces(of: series.points, x: x, y: y) {
        let places = piece.map { frame.place($0) }
        if series.style != .dots {
          svg.line(places, colour: look.colour, width: places.count == 1 ? 4 : 2, dashes: look.dashes)
        }
        if series.style != .line {
          for place in places { svg.dot(place.x, place.y, radius: 3.5, colour: look.colour) }
        }
      }
    }
    for mark in marks where mark.y != nil { draw(mark, x, y, frame, in: &svg) }
    return svg.source
  }

  /// A colour for each series; dashes where the colours begin again.
  private static func look(_ number: Int) -> (colour: String, dashes: String) {
    let count = PlotColour.palette.count
    return (PlotColour.palette[number % count].hex, ["", "7 5", "2 5"][number / count % 3])
  }

  /// Draws the names of all series that have one, below the title.
  /// - Returns: Where the frame may begin.
  private func drawLegend(in svg: inout SVGDocument) -> Double {
    var (left, line) = (20.0, 46.0)
    let named = series.enumerated().filter { !$0.element.name.isEmpty }
    for (number, series) in named {
      let name = SVGDocument.shortened(series.name, to: 300)
      let width = 32 + SVGDocument.width(of: name) + 20
      if left > 20, left + width > SVGDocument.width { (left, line) = (20, line + 19) }
      guard line < 180 else { break }
      let look = Self.look(number)
      if series.style != .dots {
        svg.line([(left, line), (left + 24, line)], colour: look.colour, width: 2.5, dashes: look.dashes)
      }
      if series.style != .line { svg.dot(left + 12, line, radius: 4, colour: look.colour) }
      svg.text(name, x: left + 31, y: line + 4.5)
      left += width
    }
    return named.isEmpty ? 50 : line + 28
  }

  private func draw(
    _ mark: Mark, _ x: PlotAxis, _ y: PlotAxis, _ frame: SVGFrame, in svg: inout SVGDocument
  ) {
    guard let across = x.position(of: mark.x) else { return }
    var label = frame.place((across, 1))
    if let height = mark.y {
      guard let up = y.position(of: height) else { return }
      label = frame.place((across, up))
      svg.dot(label.x, label.y, radius: 5, colour: "#222222")
      label.y = max(label.y - 9, frame.top + 10)
    } else {
      svg.line([label, frame.place((across, 0))], colour: "#555555", width: 1.5, dashes: "6 4")
      label.y += 12
    }
    let text = SVGDocument.shortened(mark.label, to: frame.width / 2)
    let isLeft = label.x + 8 + SVGDocument.width(of: text) > frame.right
    svg.text(text, x: label.x + (isLeft ? -7 : 7), y: label.y, anchor: isLeft ? .end : .start)
  }
}
