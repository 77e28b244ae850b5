extension HeatMap {
  /// Colours in a picture; more can't be told apart.
  private static let levels = 64

  /// The heat map as a picture, with the colours' meaning beside it.
  package func svg() -> String {
    let (x, y) = axes(xTicks: 8, yTicks: 6)
    let hasProportion = isTable && values.rows > 0 && values.columns > 0
    let frame = SVGFrame(
      x: x, y: y, top: 50, right: 110,
      proportion: hasProportion ? Double(values.columns) / Double(values.rows) : nil)
    var svg = SVGDocument(title: title, height: frame.pictureHeight)
    drawCells(frame, in: &svg)
    drawPath(x, y, frame, in: &svg)
    frame.drawAxes(x, y, xLabel: xLabel, yLabel: yLabel, in: &svg)
    drawScale(frame, in: &svg)
    return svg.source
  }

  /// Draws the cells of each colour as one element, neighbours in a row as one rectangle.
  private func drawCells(_ frame: SVGFrame, in svg: inout SVGDocument) {
    let span = span
    var shapes = Array(repeating: "", count: Self.levels)
    func edge(_ index: Int) -> Double { frame.left + frame.width * Double(index) / Double(values.columns) }
    for index in 0..<values.rows {
      let levels = values.row(row(fromTop: index)).map { value in
        Self.share(of: value, in: span).map { min(Int($0 * Double(Self.levels)), Self.levels - 1) }
      }
      let top = frame.top + frame.height * Double(index) / Double(values.rows)
      let bottom = frame.top + frame.height * Double(index + 1) / Double(values.rows)
      var start = 0
      for column in levels.indices where column + 1 == levels.count || levels[column + 1] != levels[column] {
        if let level = levels[column] {
          shapes[level] += "M\(SVGDocument.point(edge(start), top))H\(SVGDocument.number(edge(column + 1)))"
          shapes[level] += "V\(SVGDocument.number(bottom))H\(SVGDocument.number(edge(start)))z"
        }
        start = column + 1
      }
    }
    for (level, shape) in shapes.enumerated() where !shape.isEmpty {
      let colour = PlotColour.ofShare(Double(level) / Double(Self.levels - 1), diverging: diverging).hex
      svg.add(#"<path d="\#(shape)" fill="\#(colour)" shape-rendering="crispEdges"/>"#)
    }
  }

  /// Draws the path within the frame, its start hollow.
  private func drawPath(_ x: PlotAxis, _ y: PlotAxis, _ frame: SVGFrame, in svg: inout SVGDocument) {
    let pieces = pathPieces(x: x, y: y).map { piece in
      // Far away points are cut so that they remain numbers.
      piece.map { frame.place((min(max($0.x, -100), 100), min(max($0.y, -100), 100))) }
    }
    guard let first = pieces.first?.first else { return }
    let corner = #"x="\#(SVGDocument.number(frame.left))" y="\#(SVGDocument.number(frame.top))""#
    let size = #"width="\#(SVGDocument.number(frame.width))" height="\#(SVGDocument.number(frame.height))""#
    svg.add(#"<clipPath id="frame"><rect \#(corner) \#(size)/></clipPath><g clip-path="url(#frame)">"#)
    for piece in pieces { svg.line(piece, colour: "#ffffff", width: 4.5) }
    for piece in pieces { svg.line(piece, colour: "#000000", width: 2) }
    let places = pieces.flatMap(\.self)
    if places.count <= 120 {
      for place in places { svg.dot(place.x, place.y, radius: 3.5, colour: "#000000") }
    }
    svg.dot(first.x, first.y, radius: 5, colour: "#ffffff", edge: "#000000")
    if let last = places.last, places.count > 1 { svg.dot(last.x, last.y, radius: 6, colour: "#000000") }
    svg.add("</g>")
  }

  private func drawScale(_ frame: SVGFrame, in svg: inout SVGDocument) {
    let (span, left) = (span, frame.right + 20)
    for level in 0..<Self.levels {
      let share = Double(level) / Double(Self.levels)
      let top = frame.bottom - frame.height * (share + 1 / Double(Self.levels))
      let colour = PlotColour.ofShare(Double(level) / Double(Self.levels - 1), diverging: diverging).hex
      let height = SVGDocument.number(frame.height / Double(Self.levels) + 0.6)
      let place = #"x="\#(SVGDocument.number(left))" y="\#(SVGDocument.number(top))""#
      svg.add(#"<rect \#(place) width="14" height="\#(height)" fill="\#(colour)"/>"#)
    }
    guard span.lowerBound < span.upperBound else {
      let middle = frame.top + frame.height / 2 + 4.5
      return svg.text(PlotNumber.short(span.lowerBound), x: left + 19, y: middle)
    }
    for tick in PlotAxis(exactly: span, tickCount: max(2, Int(frame.height / 50))).ticks {
      svg.text(tick.label, x: left + 19, y: frame.bottom - frame.height * tick.position + 4.5)
    }
  }
}
