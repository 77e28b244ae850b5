private import Foundation

/// What standard error says of a program that ended before its time.
struct Crash {
  /// What the student's code printed.
  var printed: String
  /// The `todo` that was reached.
  var todo: (what: String, line: Int)?
  /// The runtime's last words.
  var lastWords: String?

  init(errors: String) {
    guard !errors.isEmpty else {
      printed = ""
      return
    }
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
      // Other threads may have come to their last words before, which are not the student's either.
      lines.removeAll {
        $0.contains(#/^[\w\/]+\.swift:\d+: (Fatal error|Precondition failed|Assertion failed): /#)
          || $0 == "Current stack trace:" || $0.contains(#/^\d+ +lib\S+ +0x[0-9a-f]+ /#)
      }
    }
    printed = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
