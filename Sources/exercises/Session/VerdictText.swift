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
      case .stopped(_, let stop): ("✗", words(for: stop.cause))
      case .doesNotCompile: ("✗", "does not compile")
      case .changedSignature: ("✗", "the function is not the one that was asked for")
      case .malformedAnswer: ("✗", "its answers can't be read")
      }
    return (Terminal.isPlain ? "" : "\(mark) ") + "\(Terminal.bold(exercise.name)): \(words)"
  }

  private static func words(for cause: Stop.Cause) -> String {
    switch cause {
    case .processorTime, .wallTime, .output: "a call that does not return"
    case .memory, .stack, .trap, .signal: "the program crashed"
    case .exit: "the program ended in the middle of a call"
    case .notMade: "a call was not made"
    }
  }

  /// What is behind it, line by line.
  /// - Parameters:
  ///   - file: the file as it is shown.
  ///   - text: what stands in it.
  static func details(of verdict: Verdict, for exercise: Exercise, file: String, text: String) -> [String] {
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
    case .stopped(let call, let stop):
      let advice = stop.advice(on: text)
      lines = ["call      \(call)", stop.words]
      if let line = stop.line {
        let source = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(line - 1).first
        lines += ["\(file):\(line): this line stopped it"] + (source.map { [shown(String($0))] } ?? [])
      }
      lines += advice.isEmpty ? [] : [""] + advice
    case .doesNotCompile(let diagnostics): lines = errors(diagnostics.filter(\.isError), in: file)
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

  /// The compiler's errors, the line that they are about below its first one, and below each what it means: as
  /// many as a small screen holds.
  private static func errors(_ diagnostics: [Diagnostic], in file: String) -> [String] {
    let all = diagnostics.glossed
    var lines: [String] = []
    for (index, (error, gloss)) in all.enumerated() {
      var block = ["\(file):\(error.line):\(error.column): error: \(error.message)"]
      let isFirst = index == 0 || all[index - 1].diagnostic.line != error.line
      if isFirst, !error.source.isEmpty {
        block.append(shown(error.source))
      }
      if let gloss { block.append("  → \(gloss)") }
      let rows = (lines + block).map {
        $0.folded(to: Terminal.textWidth, indent: "  ").count { $0 == "\n" } + 1
      }
      guard index == 0 || rows.reduce(0, +) <= rowLimit else {
        lines.append("and \(all.count - index) more")
        break
      }
      lines += block
    }
    return lines
  }

  /// A line of the file below what is said of it.
  private static func shown(_ source: String) -> String {
    "    " + source.replacing("\t", with: " ").trimmingPrefix { $0 == " " }
  }

  /// How much of a screen of 24 rows the compiler's errors may fill.
  private static let rowLimit = 19
}

extension String {
  /// The text as it is, its spaces too, broken between words where it is longer than so many characters; what
  /// is broken off stands a little farther in.
  func folded(to columns: Int, indent: String) -> String {
    var rest = Substring(self)
    var (lines, start) = ([String](), indent)
    while start.count + rest.count > columns {
      let line = rest.prefix(max(columns - start.count + 1, 1))
      let word = rest.drop { $0 == " " }
      let fits = line.lastIndex(of: " ").flatMap { $0 > word.startIndex ? $0 : nil }
      // A word that is longer than a line stands on one of its own.
      guard let space = fits ?? word.firstIndex(of: " ") else { break }
      lines.append(start + rest[..<space])
      rest = rest[rest.index(after: space)...]
      start = indent + "  "
    }
    return (lines + [start + rest]).joined(separator: "\n")
  }

  /// The text in lines of at most so many characters, each begun in the same way.
  ///
  /// Its own lines are joined first. Those that begin with four spaces are code and stay as they are, however
  /// long; an empty line keeps paragraphs apart. Code between backquotes is not broken if it fits into a line.
  func wrapped(to columns: Int, indent: String = "") -> String {
    var lines: [String] = []
    var words: [Substring] = []
    func endParagraph() {
      guard !words.isEmpty else { return }
      var line = indent
      for word in words.joiningCode(upTo: columns - indent.count) {
        if line.count > indent.count && line.count + 1 + word.count > columns {
          lines.append(line)
          line = indent
        }
        line += (line.count > indent.count ? " " : "") + word
      }
      lines.append(line)
      words = []
    }
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        endParagraph()
        if lines.last?.isEmpty == false { lines.append("") }
      } else if line.hasPrefix("    ") {
        endParagraph()
        lines.append(indent + line)
      } else {
        words += line.split(whereSeparator: \.isWhitespace)
      }
    }
    endParagraph()
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.isEmpty ? indent : lines.joined(separator: "\n")
  }
}

extension [Substring] {
  /// Words, those between two backquotes joined to one where it is no longer than so many characters.
  fileprivate func joiningCode(upTo width: Int) -> [String] {
    var joined: [String] = []
    var rest = self[...]
    while let word = rest.first {
      var code = String(word)
      var end = rest.startIndex + 1
      while !code.count(where: { $0 == "`" }).isMultiple(of: 2), end < rest.endIndex {
        code += " " + rest[end]
        end += 1
      }
      let isCode = code.count(where: { $0 == "`" }).isMultiple(of: 2) && code.count <= width
      joined.append(isCode ? code : String(word))
      rest = rest[(isCode ? end : rest.startIndex + 1)...]
    }
    return joined
  }
}

extension String {
  /// The text with spaces behind, so that what follows begins in the same column everywhere.
  func column(_ width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 1))
  }
}
