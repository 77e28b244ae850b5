import Course
import Foundation
import Grading
import SafeFiles

/// A student's session: where they are, checks on every save, and single keys for all else.
///
/// It never moves on by itself: a pass is shown, and the student goes on when they have read it.
struct Session {
  /// What happens from outside.
  enum Event: Sendable {
    case key(KeyReader.Key)
    case saved(String)
  }

  let desk: Desk
  private let checker: Checker
  private var exercise: Exercise
  private let reader: KeyReader?
  private let work: SessionWork
  private var isOver = false

  /// A session that starts at the first exercise that is open, with keys from a reader, if there is one.
  init(at desk: Desk, checker: Checker, reader: KeyReader?, work: SessionWork) throws {
    self.desk = desk
    self.checker = checker
    self.reader = reader
    self.work = work
    exercise = try desk.current()
  }

  /// Runs until the student quits.
  /// - Parameter ready: called when the next key may come.
  mutating func run(events: AsyncStream<Event>, ready: () -> Void) async throws {
    let progress = try desk.progressFile.load()
    Terminal.say("\n" + Terminal.bold(desk.workbook.course.title))
    Terminal.say(CourseText.summary(desk, progress))
    showTask()
    try await check(exercise)
    for await event in events {
      switch event {
      case .saved(let path): try await saved(path)
      case .key(let key):
        do { try await pressed(key) } catch let failure as Failure {
          Terminal.say("✗ \(failure)".folded(to: 78, indent: ""))
        }
        ready()
      }
      if isOver { break }
    }
  }

  private func showTask() {
    Terminal.say("")
    for line in CourseText.task(exercise, desk) { Terminal.say(line) }
    showKeys()
  }

  private func showKeys() {
    guard reader != nil else { return }
    Terminal.say("h hint  r read  z quiz  d digits  l list  s solution  n next  q quit  ? more")
  }

  private func showAllKeys() {
    Terminal.say(
      """

        h  one more hint              r  read the chapter's text
        z  the chapter's quiz         d  run it on digits: the chapter's pictures
        l  list all exercises         c  check again
        s  the published solution     x  the file's first text again
        n  the next exercise          p  the one before
        q  quit                       Return  where you are
      """)
  }

  private mutating func saved(_ path: String) async throws {
    let exercises = desk.workbook.course.exercises
    guard let saved = exercises.first(where: { path.hasSuffix("/" + $0.path) }) else { return }
    if saved != exercise {
      exercise = saved
      showTask()
    }
    try await check(saved)
  }

  private func check(_ exercise: Exercise) async throws {
    do {
      let verdict = try await work.during { try await desk.check(exercise, with: checker) }
      Terminal.say("\n" + VerdictText.headline(of: verdict, for: exercise))
      for line in VerdictText.details(of: verdict, for: exercise, file: desk.shownPath(exercise)) {
        Terminal.say(line.folded(to: 78, indent: "  "))
      }
      if verdict.isPassed {
        Terminal.say("\n" + exercise.explanation.wrapped(to: 78, indent: "  "))
        if reader != nil {
          Terminal.say("\nn goes on, d shows it at work, s shows the published solution.")
        }
        try desk.note(verdict, of: exercise)
      }
    } catch let failure as Failure {
      Terminal.say("✗ \(failure)".folded(to: 78, indent: ""))
    }
  }

  private mutating func pressed(_ key: KeyReader.Key) async throws {
    switch key {
    case .interrupt, .endOfInput, .character("q"): isOver = true
    case .character("h"): try showHint()
    case .character("r"): try await read()
    case .character("z"): try await askQuizzes()
    case .character("l"):
      for line in CourseText.list(desk, try desk.progressFile.load()) { Terminal.say(line) }
      Terminal.say("")
      showKeys()
    case .character("c"): try await check(exercise)
    case .character("d"): try await look()
    case .character("s"): try await showSolution()
    case .character("x"): try await reset()
    case .character("n"): move(by: 1)
    case .character("p"): move(by: -1)
    case .enter, .character(" "): showTask()
    case .character("?"): showAllKeys()
    default: showKeys()
    }
  }

  private mutating func move(by step: Int) {
    let exercises = desk.workbook.course.exercises
    let index = exercise.number - 1 + step
    guard exercises.indices.contains(index) else {
      return Terminal.say(
        step > 0
          ? "That was the last one. Train with your own functions: exercises train --mine"
          : "This is the first one.")
    }
    exercise = exercises[index]
    showTask()
  }

  private func showHint() throws {
    let shown = try desk.progressFile.update {
      $0.showedHint(of: exercise.name, outOf: exercise.hints.count)
    }
    Terminal.say("\nHint \(shown) of \(exercise.hints.count)")
    Terminal.say(exercise.hints[shown - 1].wrapped(to: 78, indent: "  "))
  }

  private func look() async throws {
    Terminal.say("")
    try await work.during {
      try await Look.show(desk.chapter(of: exercise), desk, checker: checker) {
        await work.pausing { await goesOn("Return shows the next picture, q ends ") }
      }
    }
    showKeys()
  }

  private func read() async throws {
    await say(pages: "\n" + (try desk.text(of: desk.chapter(of: exercise))))
    showKeys()
  }

  /// Says a text, a screen at a time.
  private func say(pages text: String) async {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let page = Terminal.isPlain || reader == nil ? lines.count : max(Terminal.rows - 1, 5)
    for start in stride(from: 0, to: lines.count, by: page) {
      if start > 0 { guard await goesOn("Return goes on, q ends ") else { return } }
      for line in lines[start..<min(start + page, lines.count)] { Terminal.say(String(line)) }
    }
  }

  private func goesOn(_ question: String) async -> Bool {
    guard let reader else { return true }
    return await reader.readLine(prompt: question)?.isEmpty == true
  }

  private func showSolution() async throws {
    if try !desk.progressFile.load().showsSolution(of: exercise.name) {
      guard await agrees("Not passed yet. Give up and see the solution? It is remembered. [y/N] ") else {
        return
      }
      try desk.progressFile.update { $0.gaveUp(exercise.name) }
    }
    await say(pages: "\n" + (try desk.solutionText(of: exercise)))
  }

  private func reset() async throws {
    let file = desk.shownPath(exercise)
    guard await agrees("Replace \(file) by its first text? Yours is kept as a copy. [y/N] ") else {
      return Terminal.say("Nothing was changed.")
    }
    let copy = try desk.reset(exercise)
    Terminal.say("It is as it was at first" + (copy.map { "; your text is in \($0)" } ?? "") + ".")
  }

  private func askQuizzes() async throws {
    let quizzes = desk.chapter(of: exercise).quizzes
    for (index, quiz) in quizzes.enumerated() {
      let number = Terminal.bold("Question \(index + 1) of \(quizzes.count)")
      Terminal.say("\n\(number)  (Return alone ends the quiz)")
      for line in QuizRound.question(quiz) { Terminal.say(line) }
      var result: (right: Bool, lines: [String])?
      while result == nil {
        guard let line = await reader?.readLine(prompt: QuizRound.prompt(for: quiz)), !line.isEmpty else {
          return showKeys()
        }
        result = try QuizRound.judge(quiz, answer: line, workbook: desk.workbook)
        if result == nil { Terminal.say("That is no answer to this question.") }
      }
      guard let result else { return }
      for line in result.lines { Terminal.say(line) }
      try desk.progressFile.update { $0.answered(quiz.name, right: result.right) }
    }
    Terminal.say("\nThat was the last question of this chapter.")
    showKeys()
  }

  private func agrees(_ question: String) async -> Bool {
    await reader?.readLine(prompt: question)?.lowercased().hasPrefix("y") == true
  }
}
