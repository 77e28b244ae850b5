extension BarPlot {
  /// The bars as lines to be read aloud, one for each.
  package func words() -> [String] {
    [title, yLabel.isEmpty ? "" : "Bars: \(yLabel)."].filter { !$0.isEmpty }
      + (bars.isEmpty ? ["There is nothing in it."] : [])
      + bars.map { "\($0.label): \(text(of: $0.value))." }
  }
}
