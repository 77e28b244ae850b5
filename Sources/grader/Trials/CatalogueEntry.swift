import Course
import Foundation
import Grading
import SafeFiles

/// A submission of the catalogue, and what has to come of it.
struct CatalogueEntry: Sendable {
  /// What is tried.
  enum Kind: String, CaseIterable, Sendable {
    case mistakes = "Mistakes"
    case variants = "Variants"
    case attacks = "Attacks"
  }

  var kind: Kind
  /// The exercise that it is handed in for.
  var exercise: Exercise
  /// The file, from the catalogue's folder.
  var path: String
  var text: String
  /// The name of the verdict that has to come out.
  var verdict: String
  /// The sentence that has to be said of it, if any.
  var named: String?
  /// The causes that may end it, if it is to be stopped.
  var causes: [String]

  /// All entries of a workbook's catalogue, in the order of their paths.
  ///
  /// Of mistakes and variants a folder names the exercise; the first lines of a file, which begin with `//=`,
  /// say what else there is to say: `exercise`, `verdict`, `named`, `why`, `generate`.
  /// - Throws: `Failure` where a file does not say what it has to.
  static func all(of workbook: Workbook) throws -> [CatalogueEntry] {
    let root = workbook.root + "/Sources/grader/Selftest"
    return try Kind.allCases.flatMap { kind in
      let folder = "\(root)/\(kind.rawValue)"
      let below = kind == .attacks ? [""] : try Files.names(in: folder).sorted().map { $0 + "/" }
      return try below.flatMap { exercise in
        try Files.names(in: "\(folder)/\(exercise)").sorted().filter { $0.hasSuffix(".swift") }.map { name in
          try CatalogueEntry(
            kind, path: "\(kind.rawValue)/\(exercise)\(name)", root: root,
            exercise: exercise.isEmpty ? nil : String(exercise.dropLast()), workbook)
        }
      }
    }
  }

  private init(_ kind: Kind, path: String, root: String, exercise name: String?, _ workbook: Workbook) throws
  {
    let text = String(decoding: try Files.read("\(root)/\(path)", limit: 1 << 20), as: UTF8.self)
    var facts: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline).prefix(while: { $0.trimmedStart.hasPrefix("//=") }) {
      let parts = line.trimmedStart.dropFirst(3).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      facts[parts[0].trimmingCharacters(in: .whitespaces)] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    guard
      let exercise = workbook.course.exercises.first(where: { $0.name == name ?? facts["exercise"] }),
      let verdict = facts["verdict"]
        ?? (kind == .mistakes ? "wrong" : kind == .variants ? "passed" : nil)
    else {
      throw Failure(
        .corrupt, at: path, "does not say its exercise and verdict", remedy: "add lines //= exercise: …")
    }
    self.kind = kind
    self.exercise = exercise
    self.path = path
    self.verdict = ([verdict] + [facts["or"]].compactMap(\.self)).joined(separator: "|")
    named = kind == .mistakes && verdict == "wrong" ? facts["named"] : nil
    causes = (facts["why"] ?? "").split(whereSeparator: { $0 == "|" || $0 == "," || $0 == " " }).map(
      String.init)
    let size = facts["generate"].flatMap { Int($0) } ?? 0
    let line = "// a line of nothing that makes the file large, and then larger still\n"
    self.text = text + String(repeating: line, count: size / line.utf8.count)
  }

  /// What is wrong with a verdict; nil if it is the one that has to come out.
  func complaint(about verdict: Verdict) -> String? {
    guard self.verdict.split(separator: "|").contains(where: { $0 == verdict.outcome.name }) else {
      let words =
        switch verdict.outcome {
        case .stopped(_, let stop): ": \(stop.words)"
        case .doesNotCompile(let diagnostics):
          ": \(diagnostics.first(where: \.isError)?.message ?? "no reason")"
        default: ""
        }
      return "\(verdict.outcome.name) in place of \(self.verdict)\(words)"
    }
    switch verdict.outcome {
    case .wrong(let call, _, let mistake):
      guard let named, mistake != named else { return nil }
      return "called “\(mistake ?? "nothing")” at \(call.prefix(60))"
    case .stopped(_, let stop) where !causes.isEmpty && !causes.contains(stop.cause.rawValue):
      return "ended by \(stop.cause.rawValue) in place of \(causes.joined(separator: " or ")): \(stop.words)"
    default: return nil
    }
  }
}

extension Substring {
  /// The text without a byte-order mark and spaces before it.
  fileprivate var trimmedStart: Substring { drop { $0 == "\u{FEFF}" || $0.isWhitespace } }
}
