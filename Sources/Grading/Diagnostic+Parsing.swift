extension Diagnostic {
  /// The compiler's errors and warnings about one file, each with its line of the file, by line and column.
  static func all(in text: String, about file: String) -> [Diagnostic] {
    guard text.contains(file) else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let pattern = /(?:.*\/)?([^\/:]+):(\d+):(\d+): (error|warning): (.*)/
    let found = lines.indices.compactMap { index -> Diagnostic? in
      guard let match = lines[index].wholeMatch(of: pattern), match.1 == file,
        let row = Int(match.2), let column = Int(match.3)
      else { return nil }
      // The line itself stands below what is said of it.
      let below = index + 1 < lines.count ? lines[index + 1] : ""
      // So does a note on what is not closed.
      let opening = lines[(index + 1)...].prefix { $0.wholeMatch(of: pattern) == nil }
        .lazy.compactMap { $0.wholeMatch(of: /.*:(\d+):\d+: note: to match this opening '(.)'/) }.first
      let place = opening.map { " for the '\($0.2)' of line \($0.1)" } ?? ""
      return Diagnostic(
        line: row, column: column, isError: match.4 == "error", message: match.5 + place,
        source: below.wholeMatch(of: pattern) == nil ? String(below) : "")
    }
    // A stable order: of what is said of one place the compiler's own.
    return found.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
  }
}
