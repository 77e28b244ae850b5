private import Foundation
internal import Sandboxing

/// What standard error says of a program that ended before its time.
struct Crash {
  /// What the student's code printed.
  var printed: String
  /// The `todo` that was reached.
  var todo: (what: String, line: Int)?
  /// The runtime's last words.
  var lastWords: String?

  init(errors: String) {
    var lines = errors.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // `Exercise/Sigmoid.swift:12: Fatal error: not attempted yet: the formula`
    let lastWord = #/(Fatal error|Precondition failed|Assertion failed): /#
    if let index = lines.lastIndex(where: { $0.contains(lastWord) }),
      let range = lines[index].firstRange(of: lastWord)
    {
      let line = lines[index]
      let words = String(line[range.upperBound...])
      lastWords = words
      let marker = "not attempted yet: "
      if words.hasPrefix(marker) {
        let place = line[..<range.lowerBound].split(separator: ":")
        todo = (String(words.dropFirst(marker.count)), place.dropFirst().first.flatMap { Int($0) } ?? 1)
      }
      lines.removeSubrange(index...)
    }
    printed = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }

  /// Why it ended, in words.
  func reason(of ending: ChildProcess.Ending) -> String {
    if ending == .silent { return "it did not return within 5 seconds: a loop without an end?" }
    if let lastWords {
      let words = lastWords.split(separator: ":").first.map(String.init) ?? lastWords
      return "the program was stopped: \(lastWords.hasPrefix("Index out of range") ? words : lastWords)"
    }
    switch ending {
    case .signalled(SIGSEGV), .signalled(SIGBUS):
      return "the program ran out of stack: does the function call itself without an end?"
    case .signalled(SIGILL), .signalled(SIGTRAP):
      return "the program was stopped: a number became too large or an index left its range"
    case .signalled(SIGXCPU): return "it used up its 60 seconds of processor time"
    case .signalled(SIGKILL): return "it was ended: too much memory, or too much output?"
    case .signalled(let signal): return "it was ended by signal \(signal)"
    case .exited(let code): return "the program ended by itself with code \(code) in the middle of the call"
    case .silent: return ""
    }
  }
}
