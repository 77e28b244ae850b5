import Course
import Grading
import SafeFiles

/// A verdict as a student reads it: what was asked, with which inputs, got, expected, and the mistake's name.
enum VerdictText {
  /// The first line: the exercise and how it stands.
  static func headline(of verdict: Verdict, for exercise: Exercise) -> String {
    let (mark, words): (String, String) =
      switch verdict.outcome {
      case .passed: ("✓", "passed, \(verdict.cases) calls right")
      case .notAttempted: ("·", "not attempted yet")
      case .wrong: ("✗", "a wrong answer")
      case .stopped: ("✗", "a call that does not return")
      case .doesNotCompile: ("✗", "does not compile")
      case .changedSignature: ("✗", "the function is not the one that was asked for")
      case .malformedAnswer: ("✗", "its answers can't be read")
      }
    return (Terminal.isPlain ? "" : "\(mark) ") + "\(Terminal.bold(exercise.name)): \(words)"
  }

  /// What is behind it, line by line.
  static func details(of verdict: Verdict, for exercise: Exercise, file: String) -> [String] {
    var lines: [String] = []
    switch verdict.outcome {
    case .passed: break
    case .notAttempted(let what, let line):
      lines = ["\(file):\(line): still to do: \(what)"]
    case .wrong(let call, let mismatch, let mistake):
      let place = mismatch.place.isEmpty ? "" : " at \(mismatch.place)"
      lines = ["call      \(call)", "returned  \(mismatch.got)\(place)", "should be \(mismatch.expected)"]
      if !mismatch.table.isEmpty { lines += [""] + mismatch.table }
      if let mistake { lines += ["", mistake] }
    case .stopped(let call, let stop): lines = ["call      \(call)", stop.words]
    case .doesNotCompile(let diagnostics):
      for diagnostic in diagnostics.prefix(8) {
        let kind = diagnostic.isError ? "error" : "warning"
        lines.append("\(file):\(diagnostic.line):\(diagnostic.column): \(kind): \(diagnostic.message)")
      }
      if diagnostics.count > 8 { lines.append("and \(diagnostics.count - 8) more") }
    case .changedSignature(let expected, let found):
      lines = ["expected  \(expected)", "found     \(found ?? "no function \(exercise.name)")"]
      lines += ["Only what stands between its braces is yours to change."]
    case .malformedAnswer:
      lines = ["The program wrote to the channel that its answers go through."]
    }
    if !verdict.printed.isEmpty {
      let printed = verdict.printed.split(separator: "\n")
      lines += ["", "Your code printed:"] + printed.prefix(10).map { "  \($0)" }
      if printed.count > 10 { lines.append("  and \(printed.count - 10) lines more") }
    }
    return lines.map(\.onOneLine)
  }
}

extension String {
  /// The text as it is, its spaces too, broken between words where it is longer than so many characters; what
  /// is broken off stands a little farther in.
  func folded(to columns: Int, indent: String) -> String {
    var rest = Substring(self)
    var (lines, start) = ([String](), indent)
    while start.count + rest.count > columns {
      let line = rest.prefix(columns - start.count)
      guard let space = line.lastIndex(of: " "), line[..<space].contains(where: { $0 != " " }) else { break }
      lines.append(start + line[..<space])
      rest = rest[rest.index(after: space)...]
      start = indent + "  "
    }
    return (lines + [start + rest]).joined(separator: "\n")
  }

  /// The text in lines of at most so many characters, each begun in the same way.
  func wrapped(to columns: Int, indent: String = "") -> String {
    var lines: [String] = []
    var line = indent
    for word in split(whereSeparator: \.isWhitespace) {
      if line.count > indent.count && line.count + 1 + word.count > columns {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

extension String {
  /// The text with spaces behind, so that what follows begins in the same column everywhere.
  func column(_ width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 1))
  }
}
