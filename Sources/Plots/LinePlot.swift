/// Curves and points over an axis.
package struct LinePlot: Sendable {
  /// How numbers are spread along an axis.
  package enum Scale: Sendable { case linear, logarithmic }

  /// How a series is drawn.
  package enum Style: Sendable { case line, dots, lineAndDots }

  /// Points that belong together. One that is not finite, or not above 0 on a logarithmic axis, is left out
  /// and breaks the line.
  package struct Series: Sendable {
    var name: String
    var points: [(x: Double, y: Double)]
    var style = Style.line

    /// A series of a name, which the legend shows unless it is empty.
    package init(name: String, points: [(x: Double, y: Double)], style: Style = .line) {
      self.name = name
      self.points = points
      self.style = style
    }
  }

  /// A point with a label, or a vertical line where there is no y.
  package struct Mark: Sendable {
    var label: String
    var x: Double
    var y: Double?

    /// A mark at a place.
    package init(label: String, x: Double, y: Double? = nil) {
      self.label = label
      self.x = x
      self.y = y
    }
  }

  var title: String
  var xLabel: String
  var yLabel: String
  var series: [Series]
  var xScale = Scale.linear
  var yScale = Scale.linear
  var marks: [Mark] = []
  /// Whether x counts something, so that no tick lies between whole numbers.
  var countsAlongX = false

  /// A plot whose axes cover all points and marks.
  package init(
    title: String, xLabel: String, yLabel: String, series: [Series], xScale: Scale = .linear,
    yScale: Scale = .linear, marks: [Mark] = [], countsAlongX: Bool = false
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.series = series
    self.xScale = xScale
    self.yScale = yScale
    self.marks = marks
    self.countsAlongX = countsAlongX
  }

  /// The two axes, with about so many ticks.
  func axes(xTicks: Int, yTicks: Int) -> (x: PlotAxis, y: PlotAxis) {
    let shown = series.flatMap { $0.points.filter { $0.x.isFinite && $0.y.isFinite } }
    let x = shown.map(\.x) + marks.map(\.x)
    let span = max((x.max() ?? 0) - (x.min() ?? 0), 1)
    let count = countsAlongX && span < Double(xTicks) ? Int(span) : xTicks
    return (
      PlotAxis(covering: x, scale: xScale, tickCount: count),
      PlotAxis(covering: shown.map(\.y) + marks.compactMap(\.y), scale: yScale, tickCount: yTicks)
    )
  }

  /// The unbroken pieces of a series, as shares of the axes.
  static func pieces(
    of points: [(x: Double, y: Double)], x: PlotAxis, y: PlotAxis
  ) -> [[(x: Double, y: Double)]] {
    let places = points.map { point -> (x: Double, y: Double)? in
      guard let x = x.position(of: point.x), let y = y.position(of: point.y) else { return nil }
      return (x, y)
    }
    return places.split { $0 == nil }.map { $0.map { $0! } }
  }
}
