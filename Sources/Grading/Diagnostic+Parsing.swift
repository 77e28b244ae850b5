extension Diagnostic {
  /// The compiler's errors and warnings about one file, in its order.
  static func all(in text: String, about file: String) -> [Diagnostic] {
    text.split(separator: "\n").compactMap { line in
      guard let match = line.wholeMatch(of: /(?:.*\/)?([^\/:]+):(\d+):(\d+): (error|warning): (.*)/),
        match.1 == file, let row = Int(match.2), let column = Int(match.3)
      else { return nil }
      return Diagnostic(line: row, column: column, isError: match.4 == "error", message: String(match.5))
    }
  }
}
