import Foundation
import Grading

/// A report for a terminal of 80 columns.
enum TextReport {
  /// The lines.
  static func lines(of report: SubmissionReport) -> [String] {
    var lines = ["\(report.submission): \(points(report.points)) of \(points(report.possible)) points", ""]
    for exercise in report.exercises where exercise.verdict != "missing" {
      lines.append(headline(of: exercise))
      if exercise.verdict != "passed" {
        lines += details(of: exercise).flatMap { folded($0, to: 78, indent: "      ") }
      }
    }
    if let finale = report.finale { lines += [""] + folded(words(for: finale), to: 78, indent: "  ") }
    let missing = report.exercises.filter { $0.verdict == "missing" }.map(\.exercise)
    if !missing.isEmpty {
      lines += folded("no file: " + missing.joined(separator: ", "), to: 78, indent: "  ")
    }
    if !report.remarks.isEmpty { lines += ["", "Not graded:"] }
    lines += report.remarks.flatMap { folded($0, to: 78, indent: "  ") }
    return lines + [""] + folded(facts(of: report), to: 78, indent: "")
  }

  /// One line on what the report rests on.
  static func facts(of report: SubmissionReport) -> String {
    let limits = report.limits
    let isolation = limits.isolation == "none" ? "no sandbox" : limits.isolation
    return "seed \(report.seed), course version \(report.course), \(report.compiler), \(isolation), "
      + "memory held by \(limits.memoryBy)"
  }

  private static func headline(of exercise: ExerciseReport) -> String {
    let mark = exercise.verdict == "passed" ? "✓" : exercise.verdict == "not-attempted" ? "·" : "✗"
    let share = "\(points(exercise.points)) of \(points(exercise.possible))"
    return "  \(mark) " + "\(exercise.exercise) ".padding(toLength: 22, withPad: " ", startingAt: 0)
      + "\(share) ".padding(toLength: 12, withPad: " ", startingAt: 0) + words(for: exercise)
  }

  /// A verdict in a few words.
  static func words(for exercise: ExerciseReport) -> String {
    switch exercise.verdict {
    case "passed": "passed, \(exercise.calls) calls right"
    case "wrong": "wrong, \(exercise.right) of \(exercise.calls) calls right"
    case "stopped": "stopped, \(exercise.right) of \(exercise.calls) calls right"
    case "does-not-compile": "does not compile"
    case "changed-signature": "not the function that was asked for"
    case "malformed-answer": "its answers can't be read"
    case "not-attempted": "not attempted"
    default: "no file"
    }
  }

  /// What is behind a verdict, line by line; the known mistake first.
  static func details(of exercise: ExerciseReport) -> [String] {
    var lines: [String] = []
    if let mistake = exercise.mistake { lines.append(mistake) }
    if let call = exercise.call { lines.append("call       \(call)") }
    if exercise.verdict == "changed-signature" {
      lines.append("asked for  \(exercise.expected ?? "")")
      lines.append("found      \(exercise.returned ?? "no function \(exercise.exercise)")")
    } else {
      let place = exercise.place.map { " at \($0)" } ?? ""
      if let returned = exercise.returned { lines.append("returned   \(returned)\(place)") }
      if let expected = exercise.expected { lines.append("should be  \(expected)") }
    }
    lines += exercise.table ?? []
    if let reason = exercise.reason, exercise.verdict == "stopped" { lines.append(reason) }
    lines += (exercise.compiler ?? []).prefix(5)
    if let printed = exercise.printed, exercise.verdict != "passed" {
      let all = printed.split(separator: "\n")
      lines += ["printed:"] + all.prefix(4).map { "  \($0)" }
      if all.count > 4 { lines.append("  and \(all.count - 4) lines more") }
    }
    return lines
  }

  /// What came of the finale, in a sentence or two.
  static func words(for finale: FinaleReport) -> String {
    let own = "\(finale.own.count) functions of their own"
    let share =
      finale.accuracy.map { "reads \(Int((100 * $0).rounded())) % of the test digits" } ?? "was not trained"
    let published = "\(Int((100 * finale.published).rounded())) % with the published ones"
    let start = "Finale: a network trained with \(own) \(share), \(published)."
    return finale.fault.map { "\(start) It does not read: \($0)." } ?? start
  }

  /// Points without digits that say nothing.
  static func points(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : String(format: "%.2f", number)
  }

  /// A text in lines, each with an indent, none longer than so many columns but where a word is.
  static func folded(_ text: String, to columns: Int, indent: String) -> [String] {
    var (lines, rest) = ([String](), Substring(text))
    while indent.count + rest.count > columns {
      let part = rest.prefix(columns - indent.count)
      let end = part.lastIndex(of: " ").flatMap { part[..<$0].contains { $0 != " " } ? $0 : nil }
      lines.append(indent + part[..<(end ?? part.endIndex)])
      rest = rest[(end.map(rest.index(after:)) ?? part.endIndex)...]
    }
    return lines + [indent + rest]
  }
}
