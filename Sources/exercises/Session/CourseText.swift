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
      let heading = "\(chapter.number) \(chapter.title)"
      let line = "\(heading)  (\(chapter.section))".folded(to: Terminal.textWidth, indent: "")
      lines.append(Terminal.bold(heading) + line.dropFirst(heading.count))
      for exercise in chapter.exercises {
        let state = desk.state(of: exercise, in: progress)
        let mark = Terminal.isPlain ? "\(state)".column(8) : mark(of: state)
        let star = exercise.isCore ? "*" : " "
        let gaveUp = progress.exercises[exercise.name]?.gaveUp == true ? "  (gave up)" : ""
        let here = gaveUp + (exercise == next ? "  ← next" : "")
        lines.append(
          "  \(mark) \(star) \("\(exercise.number)".column(3))\(exercise.name.column(20))\(exercise.title)\(here)"
        )
      }
      lines.append("      quiz: \(QuizRound.score(of: chapter.quizzes, progress))")
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

  /// The exercises that were given up, in lines; nil where there are none.
  static func givenUp(_ desk: Desk, _ progress: CourseProgress) -> String? {
    let names = desk.workbook.course.exercises.map(\.name).filter { progress.exercises[$0]?.gaveUp == true }
    guard !names.isEmpty else { return nil }
    return "Given up, so that the solution was shown first: \(names.joined(separator: ", "))".wrapped(
      to: Terminal.textWidth)
  }

  /// Where a student stands and what comes next.
  static func task(_ exercise: Exercise, _ desk: Desk) -> [String] {
    let chapter = desk.chapter(of: exercise)
    let file = desk.shownPath(exercise)
    let isFirst = exercise == chapter.exercises.first
    var standing: [String] = []
    if let progress = try? desk.progressFile.load() {
      switch desk.state(of: exercise, in: progress) {
      case .open: break
      case .passed: standing = ["It has passed."]
      case .changed: standing = ["It has changed since it passed."]
      }
    }
    let sight = isFirst ? ["To look at in this chapter: \(chapter.look)".wrapped(to: Terminal.textWidth)] : []
    return [
      Terminal.rule("\(chapter.number) \(chapter.title)"),
      "Exercise \(exercise.number) of \(desk.workbook.course.exercises.count)\(exercise.isCore ? ", core" : ""): "
        + "\(Terminal.bold(exercise.name)), \(exercise.title) (\(exercise.tags.joined(separator: ", ")))",
      "Write it in \(Terminal.link(file, to: desk.workbook.studentFile(exercise)))",
    ] + standing + sight
  }

  /// The hints of an exercise up to, and with, a number counted from 1.
  static func hints(of exercise: Exercise, upTo count: Int) -> [String] {
    exercise.hints.prefix(count).enumerated().flatMap { index, hint in
      [
        "Hint \(index + 1) of \(exercise.hints.count)", hint.wrapped(to: Terminal.textWidth, indent: "  "),
        "",
      ]
    }
  }
}
