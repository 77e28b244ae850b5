private import ExerciseKit

extension HeatMap {
  /// Numbers of a table that are told one by one.
  private static let toldCount = 128
  /// Points of a path that are told.
  private static let toldPoints = 6

  /// The map as lines to be read aloud.
  ///
  /// A small table is told row by row. Of a larger one its size, its least and its largest number are told with
  /// their places, or where numbers lie above and below 0 if colours diverge there; then some points of the path.
  /// Rows and columns are counted from 0, as on the axes.
  package func words() -> [String] {
    let head = [title].filter { !$0.isEmpty }
    let shown = values.entries.indices.filter { abs(values.entries[$0]) < 1e300 }
    guard !shown.isEmpty else { return head + ["There is nothing in it."] }
    if isTable, values.entries.count <= Self.toldCount { return head + tableWords() }
    let size = "\(values.rows.grouped) rows and \(values.columns.grouped) columns"
    return head + [isTable ? size + "." : axesWords()] + placesWords(shown) + pathWords()
  }

  private func tableWords() -> [String] {
    (0..<values.rows).map { row in
      let numbers = values.row(row).enumerated().filter { abs($0.element) < 1e300 }.map { column, value in
        let label = columnLabels.flatMap { column < $0.count && !$0[column].isEmpty ? $0[column] + " " : nil }
        return "\(label ?? "")\(PlotNumber.short(rounded(value)))"
      }
      let name = rowLabels.flatMap { row < $0.count && !$0[row].isEmpty ? $0[row] : nil } ?? "row \(row)"
      return "\(name): \(numbers.joined(separator: ", "))."
    }
  }

  /// A number to a hundredth of what the colours span, if that is given.
  private func rounded(_ value: Double) -> Double {
    guard let valueRange, valueRange.lowerBound < valueRange.upperBound else { return value }
    let unit = PlotNumber.powerOfTen(
      PlotNumber.exponent(of: valueRange.upperBound - valueRange.lowerBound) - 2)
    return (value / unit).rounded() * unit
  }

  private func axesWords() -> String {
    func words(_ range: ClosedRange<Double>?, _ label: String, _ place: String) -> String {
      guard let range else { return "" }
      let (from, to) = (PlotNumber.short(range.lowerBound), PlotNumber.short(range.upperBound))
      return "\(place): \(label.isEmpty ? "" : label + ", ")\(from) to \(to)."
    }
    return [words(xRange, xLabel, "Across"), words(yRange, yLabel, "Upwards")].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func placesWords(_ shown: [Int]) -> [String] {
    let entries = values.entries
    if isTable, diverging {
      return [("Above 0", shown.filter { entries[$0] > 0 }), ("Below 0", shown.filter { entries[$0] < 0 })]
        .filter { !$0.1.isEmpty }.map { name, places in
          let (rows, columns) = (places.map { $0 / values.columns }, places.map { $0 % values.columns })
          let numbers = places.map { entries[$0] }
          let (least, most) = (PlotNumber.short(numbers.min()!), PlotNumber.short(numbers.max()!))
          return "\(name): \(places.count.grouped) \(places.count == 1 ? "number" : "numbers") in "
            + "\(Self.span("row", rows)) and \(Self.span("column", columns)), "
            + (least == most ? "all \(most)." : "from \(least) to \(most).")
        }
    }
    let most = shown.max { entries[$0] < entries[$1] }!
    let least = shown.min { entries[$0] < entries[$1] }!
    return [("largest", most), ("least", least)].map { name, place in
      "The \(name) number is \(PlotNumber.short(entries[place])), \(self.place(place))."
    }
  }

  private static func span(_ name: String, _ numbers: [Int]) -> String {
    let (first, last) = (numbers.min()!, numbers.max()!)
    return first == last ? "\(name) \(first)" : "\(name)s \(first) to \(last)"
  }

  /// The place of an entry: along its axes, or row and column.
  private func place(_ index: Int) -> String {
    func words(_ range: ClosedRange<Double>?, _ number: Int, _ count: Int, _ label: String, _ name: String)
      -> String
    {
      guard let range else { return "\(name) \(number)" }
      let share = (Double(number) + 0.5) / Double(count)
      let middle = range.lowerBound + (range.upperBound - range.lowerBound) * share
      return "\(label.isEmpty ? "" : label + " ")\(PlotNumber.short(middle))"
    }
    let (row, column) = (index / values.columns, index % values.columns)
    let x = words(xRange, column, values.columns, xLabel, "column")
    let y = words(yRange, row, values.rows, yLabel, "row")
    return "at " + (isTable ? "\(y), \(x)" : "\(x), \(y)")
  }

  private func pathWords() -> [String] {
    let points = path.filter { abs($0.x) < 1e300 && abs($0.y) < 1e300 }
    guard !points.isEmpty else { return [] }
    let count = min(points.count, Self.toldPoints)
    let told = (0..<count).map { points[count == 1 ? 0 : $0 * (points.count - 1) / (count - 1)] }
      .map { "(\(PlotNumber.short($0.x)), \(PlotNumber.short($0.y)))" }
    let size = points.count == 1 ? "1 point" : "\(points.count.grouped) points"
    return ["The path has \(size), among them \(told.joined(separator: ", "))."]
  }
}
