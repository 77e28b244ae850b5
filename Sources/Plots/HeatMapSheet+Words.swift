private import ExerciseKit

extension HeatMapSheet {
  /// The sheet as lines to be read aloud: where each table's largest and least numbers lie.
  ///
  /// Rows and columns are counted from 0.
  package func words() -> [String] {
    guard let size = tables.first?.values else { return [title, "There is nothing in it."] }
    let places = tables.map { name, values in
      let shown = values.entries.indices.filter { abs(values.entries[$0]) < 1e300 }
      guard let most = shown.max(by: { values.entries[$0] < values.entries[$1] }),
        let least = shown.min(by: { values.entries[$0] < values.entries[$1] })
      else { return "\(name): nothing." }
      func words(_ place: Int) -> String {
        "\(PlotNumber.short(values.entries[place])) at row \(place / size.columns), column \(place % size.columns)"
      }
      return "\(name): largest \(words(most)); least \(words(least))."
    }
    return [title, "\(size.rows) rows and \(size.columns) columns each."].filter { !$0.isEmpty } + places
  }
}
