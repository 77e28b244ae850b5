/// The rectangle of a picture that data is drawn in.
struct SVGFrame {
  var left: Double
  var top: Double
  var width: Double
  var height: Double
  /// The room below for labels.
  private var margin = 0.0

  var right: Double { left + width }
  var bottom: Double { top + height }

  /// How high a picture has to be for the frame and what is below it.
  var pictureHeight: Double { bottom + margin }

  /// The room that is left between labels; only as much of it as has the proportion of width to height, if
  /// one is given. `top` and `right` are margins.
  init(x: PlotAxis, y: PlotAxis, top: Double, right: Double = 30, proportion: Double? = nil) {
    let widest = y.ticks.map { SVGDocument.width(of: $0.label) }.max() ?? 0
    left = 44 + min(widest, 190)
    self.top = top
    (width, height) = (0, 0)
    for bottom in [60.0, 120] {
      margin = bottom
      (width, height) = (SVGDocument.width - right - left, SVGDocument.height - top - bottom)
      if let proportion {
        (width, height) = (min(width, height * proportion), min(height, width / proportion))
      }
      if !isSlanted(x) { break }
    }
  }

  /// The place of two shares of the axes, counted from the lower left.
  func place(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
    (left + width * point.x, bottom - height * point.y)
  }

  /// Whether the labels below the frame have to be written at an angle.
  func isSlanted(_ x: PlotAxis) -> Bool {
    let room = width / Double(max(x.ticks.count, 1)) - 4
    return x.isCategorical
      && x.ticks.contains { $0.label.count > 4 && SVGDocument.width(of: $0.label) > room }
  }

  /// Draws the lines behind the data.
  func drawGrid(_ x: PlotAxis?, _ y: PlotAxis, in svg: inout SVGDocument) {
    func draw(_ share: Double, isAcross: Bool, colour: String) {
      let (from, to) = isAcross ? ((0, share), (1, share)) : ((share, 0), (share, 1.0))
      svg.line([place(from), place(to)], colour: colour, width: 1)
    }
    for minor in x?.minorPositions ?? [] { draw(minor, isAcross: false, colour: "#f2f2f2") }
    for minor in y.minorPositions { draw(minor, isAcross: true, colour: "#f2f2f2") }
    for tick in x?.ticks ?? [] { draw(tick.position, isAcross: false, colour: "#dddddd") }
    for tick in y.ticks { draw(tick.position, isAcross: true, colour: "#dddddd") }
  }

  /// Draws the two axes with all labels that have room.
  func drawAxes(_ x: PlotAxis, _ y: PlotAxis, xLabel: String, yLabel: String, in svg: inout SVGDocument) {
    svg.line([place((0, 1)), place((0, 0)), place((1, 0))], colour: "#555555", width: 1)
    let slanted = isSlanted(x)
    var free = -Double.infinity
    for tick in x.ticks {
      let at = place((tick.position, 0))
      let half = slanted ? 7 : SVGDocument.width(of: tick.label) / 2
      guard at.x - half > free else { continue }
      free = at.x + half + (slanted ? 0 : 4)
      let label = slanted ? SVGDocument.shortened(tick.label, to: 120) : tick.label
      svg.text(
        label, x: at.x + (slanted ? 4 : 0), y: bottom + 18, anchor: slanted ? .end : .middle,
        angle: slanted ? -35 : 0)
    }
    var taken: [Double] = []
    for tick in y.ticks {
      let at = place((0, tick.position))
      guard taken.allSatisfy({ abs($0 - at.y) >= 14 }) else { continue }
      taken.append(at.y)
      svg.text(SVGDocument.shortened(tick.label, to: 190), x: left - 8, y: at.y + 4.5, anchor: .end)
    }
    svg.text(
      SVGDocument.shortened(xLabel, to: width), x: left + width / 2, y: bottom + margin - 12,
      anchor: .middle)
    svg.text(
      SVGDocument.shortened(yLabel, to: height + 60), x: 22, y: top + height / 2, anchor: .middle, angle: -90)
  }
}
