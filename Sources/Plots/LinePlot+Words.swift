extension LinePlot {
  /// Points of a line that are told, and of a long one.
  private static let (toldCount, toldOfLong) = (13, 7)
  /// Groups that many dots are told in.
  private static let groupCount = 5

  /// The plot as lines to be read aloud: what stands across and upwards, and some points of each series.
  ///
  /// Of a line of more than 13 points 7 are told, and its largest and least value where they lie elsewhere; many dots are
  /// told as five groups from left to right, each by its means.
  package func words() -> [String] {
    let shown = series.flatMap { Self.shown($0.points) }
    guard !shown.isEmpty else { return [title, "There is nothing in it."].filter { !$0.isEmpty } }
    let across = "Across: \(Self.range(of: shown.map(\.x), xLabel, xScale))."
    let upwards = "Upwards: \(Self.range(of: shown.map(\.y), yLabel, yScale))."
    let marks = marks.map { mark in
      "\(mark.label): \(mark.y.map { PlotNumber.short($0) + " " } ?? "")at \(PlotNumber.short(mark.x))."
    }
    return [title].filter { !$0.isEmpty } + [across, upwards] + series.map(words) + marks
  }

  private static func shown(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    points.filter { abs($0.x) < 1e300 && abs($0.y) < 1e300 }
  }

  private static func range(of values: [Double], _ label: String, _ scale: Scale) -> String {
    let name = label.isEmpty ? "" : label + ", "
    let (least, most) = (PlotNumber.short(values.min() ?? 0), PlotNumber.short(values.max() ?? 0))
    return "\(name)\(least) to \(most)\(scale == .logarithmic ? ", in powers of ten" : "")"
  }

  private static func words(_ point: (x: Double, y: Double)) -> String {
    "\(PlotNumber.short(point.y)) at \(PlotNumber.short(point.x))"
  }

  private func words(of series: Series) -> String {
    let points = Self.shown(series.points)
    let start = series.name.isEmpty ? "" : series.name + ": "
    guard !points.isEmpty else { return start + "nothing." }
    if series.style == .dots, points.count > 2 * Self.groupCount {
      let sorted = points.sorted { $0.x < $1.x }
      let groups = (0..<Self.groupCount).map { number in
        let group = sorted[
          number * points.count / Self.groupCount..<(number + 1) * points.count / Self.groupCount]
        let count = Double(group.count)
        return Self.words((group.reduce(0) { $0 + $1.x / count }, group.reduce(0) { $0 + $1.y / count }))
      }
      return start
        + "\(points.count.grouped) dots; in \(Self.groupCount) groups from left to right their means are "
        + groups.joined(separator: ", ") + "."
    }
    let count = points.count > Self.toldCount ? Self.toldOfLong : points.count
    let told = (0..<count).map { count == 1 ? 0 : $0 * (points.count - 1) / (count - 1) }
    var text = start + told.map { Self.words(points[$0]) }.joined(separator: ", ")
    let ends = [
      ("largest", points.indices.max { points[$0].y < points[$1].y }!),
      ("least", points.indices.min { points[$0].y < points[$1].y }!),
    ]
    for (name, index) in ends where !told.contains(where: { points[$0].y == points[index].y }) {
      text += "; the \(name) is \(Self.words(points[index]))"
    }
    return text + "."
  }
}
