internal import Yams

extension YamlError {
  /// Where a text is no YAML, and why, without the text itself, whose line may be long.
  var lineAndProblem: (line: Int, problem: String) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (context.mark.line, "'\(duplicates.first ?? "")' stands twice")
    case .reader(let problem, _, _, _): (1, problem)
    default: (1, String("\(self)".prefix(200)))
    }
  }
}

extension StringProtocol {
  /// The names behind a mark, `&` for YAML's anchors and `*` for its aliases, wherever they could be some.
  /// - Complexity: O(number of bytes).
  func names(behind mark: UInt8) -> Set<String> {
    let words = utf8.split { $0 <= UInt8(ascii: " ") || ",[]{}".utf8.contains($0) }
    return Set(words.filter { $0.first == mark }.map { String(decoding: $0.dropFirst(), as: UTF8.self) })
  }
}
