import Course
import Foundation
import Grading

/// What a class gets wrong: each mistake with all who made it, the most frequent first.
struct MistakesTable {
  /// A mistake in an exercise.
  struct Row: Hashable {
    /// The exercise's name.
    var exercise: String
    /// The known mistake's sentence, else what came of the calls in a few words.
    var mistake: String
    /// The names of the submissions that have it.
    var submissions: [String]
  }

  /// The mistakes; of equally frequent ones that of the earlier exercise first.
  let rows: [Row]
  /// How many submissions there are reports of.
  let count: Int

  /// The mistakes in the reports of a class.
  init(of marks: [(name: String, mark: Mark)], _ course: Course) {
    let reports = marks.compactMap { name, mark in mark.report.map { (name, $0) } }
    let all = course.exercises.flatMap { exercise in
      let made = reports.flatMap { name, report in
        report.exercises.filter { $0.exercise == exercise.name }.compactMap(Self.mistake).map { (name, $0) }
      }
      return Dictionary(grouping: made, by: \.1).sorted { $0.key < $1.key }.map { mistake, found in
        Row(exercise: exercise.name, mistake: mistake, submissions: found.map(\.0))
      }
    }.enumerated().sorted { one, other in
      (other.element.submissions.count, one.offset) < (one.element.submissions.count, other.offset)
    }
    (rows, count) = (all.map(\.element), reports.count)
  }

  private static func mistake(in exercise: ExerciseReport) -> String? {
    if let mistake = exercise.mistake { return mistake }
    switch exercise.verdict {
    case "wrong": return "wrong answers, by no mistake that is known"
    case "stopped": return "stopped: \(exercise.cause ?? "no cause")"
    case "does-not-compile", "changed-signature", "malformed-answer": return TextReport.words(for: exercise)
    default: return nil
    }
  }

  /// All of it as comma-separated values, safe to open in a spreadsheet.
  var csv: String {
    let lines = rows.map { row in
      [row.exercise, "\(row.submissions.count)", row.mistake, row.submissions.joined(separator: "; ")]
    }
    return GradesTable.csv([["exercise", "submissions", "mistake", "names"]] + lines)
  }

  /// The first mistakes for a terminal of 80 columns.
  func lines(atMost limit: Int) -> [String] {
    guard !rows.isEmpty else { return [] }
    let shown = rows.prefix(limit).flatMap { row in
      [String(format: "%5d  ", row.submissions.count) + row.exercise]
        + TextReport.folded(row.mistake, to: 78, indent: "       ")
    }
    return ["What goes wrong most often, in how many of \(count) submissions:"] + shown
  }
}
