import Course
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
    var found: [String: [Row]] = [:]
    for (name, report) in reports {
      for exercise in report.exercises {
        guard let mistake = Self.mistake(in: exercise) else { continue }
        var rows = found[exercise.exercise] ?? []
        if let place = rows.firstIndex(where: { $0.mistake == mistake }) {
          rows[place].submissions.append(name)
        } else {
          rows.append(Row(exercise: exercise.exercise, mistake: mistake, submissions: [name]))
        }
        found[exercise.exercise] = rows
      }
    }
    let all = course.exercises.flatMap { found[$0.name] ?? [] }.enumerated().sorted { one, other in
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
      ["\(row.submissions.count)".leftPadded(to: 5) + "  \(row.exercise)"]
        + TextReport.folded(row.mistake, to: 78, indent: "       ")
    }
    return ["What goes wrong most often, in how many of \(count) submissions:"] + shown
  }
}

extension String {
  /// The text with spaces before it.
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
