import Course
import Grading

/// Lists and texts of the course for a terminal of 80 columns.
enum CourseText {
  /// All exercises with their marks, by chapter.
  static func list(_ desk: Desk, _ progress: CourseProgress) -> [String] {
    var lines: [String] = []
    let next = desk.next(in: progress)
    for chapter in desk.workbook.course.chapters {
      if !lines.isEmpty { lines.append("") }
      lines.append(Terminal.bold("\(chapter.number) \(chapter.title)") + "  (\(chapter.section))")
      for exercise in chapter.exercises {
        let state = desk.state(of: exercise, in: progress)
        let mark = Terminal.isPlain ? "\(state)".column(8) : mark(of: state)
        let star = exercise.isCore ? "*" : " "
        let here = exercise == next ? "  ← next" : ""
        lines.append(
          "  \(mark) \(star) \("\(exercise.number)".column(3))\(exercise.name.column(20))\(exercise.title)\(here)"
        )
      }
      let answered = chapter.quizzes.count { progress.quizzes[$0.name]?.isRight == true }
      lines.append("      quizzes: \(answered) of \(chapter.quizzes.count) right")
    }
    let legend = Terminal.isPlain ? "" : "✓ passed   ~ changed since it passed   · open   "
    return lines + ["", legend + "* core path"]
  }

  /// One character for a state.
  static func mark(of state: CourseProgress.State) -> String {
    switch state {
    case .open: "·"
    case .passed: "✓"
    case .changed: "~"
    }
  }

  /// One line: how much of the course is done.
  static func summary(_ desk: Desk, _ progress: CourseProgress) -> String {
    let exercises = desk.workbook.course.exercises
    let passed = exercises.filter { desk.state(of: $0, in: progress) == .passed }
    let core = exercises.filter(\.isCore)
    let points = passed.map(\.points).reduce(0, +)
    let all = exercises.map(\.points).reduce(0, +)
    return "\(passed.count) of \(exercises.count) exercises passed "
      + "(\(passed.filter(\.isCore).count) of \(core.count) of the core path), \(points) of \(all) points"
  }

  /// Where a student stands and what comes next.
  static func task(_ exercise: Exercise, _ desk: Desk) -> [String] {
    let chapter = desk.chapter(of: exercise)
    let file = desk.shownPath(exercise)
    let isFirst = exercise == chapter.exercises.first
    let sight = isFirst ? ["To look at in this chapter: \(chapter.look)".wrapped(to: 78)] : []
    return [
      Terminal.rule("\(chapter.number) \(chapter.title)"),
      "Exercise \(exercise.number) of \(desk.workbook.course.exercises.count)\(exercise.isCore ? ", core" : ""): "
        + "\(Terminal.bold(exercise.name)), \(exercise.title) (\(exercise.tags.joined(separator: ", ")))",
      "Write it in \(Terminal.link(file, to: desk.workbook.studentFile(exercise)))",
    ] + sight
  }

  /// The hints of an exercise up to, and with, a number counted from 1.
  static func hints(of exercise: Exercise, upTo count: Int) -> [String] {
    exercise.hints.prefix(count).enumerated().flatMap { index, hint in
      ["Hint \(index + 1) of \(exercise.hints.count)", hint.wrapped(to: 78, indent: "  "), ""]
    }
  }
}
