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
    case saved
  }

  let desk: Desk
  private let checker: Checker
  private var exercise: Exercise
  private let reader: KeyReader?
  private let pager: Pager
  private let work: SessionWork
  private let saves: SavedFiles
  private var isOver = false

  /// A session that starts at the first exercise that is open, with keys from a reader, if there is one.
  init(at desk: Desk, checker: Checker, reader: KeyReader?, work: SessionWork, saves: SavedFiles) throws {
    self.desk = desk
    self.checker = checker
    self.reader = reader
    pager = Pager(reader: reader, saves: saves)
    self.work = work
    self.saves = saves
    exercise = try desk.current()
  }

  /// Runs until the student quits.
  /// - Parameter ready: called when the next key may come.
  mutating func run(events: AsyncStream<Event>, ready: () -> Void) async throws {
    let progress = try desk.progressFile.load()
    Terminal.say("\n" + Terminal.bold(desk.workbook.course.title))
    Terminal.say(CourseText.summary(desk, progress))
    for line in opening(progress) { Terminal.say(line) }
    showTask()
    try await check(exercise)
    for await event in events {
      switch event {
      case .saved:
        for path in saves.take() { try await saved(path) }
      case .key(let key):
        do { try await pressed(key) } catch let failure as Failure {
          Terminal.say("✗ \(failure)".folded(to: Terminal.textWidth, indent: ""))
        }
        ready()
      }
      if isOver { break }
    }
  }

  private func opening(_ progress: CourseProgress) -> [String] {
    var lines: [String] = []
    let exercises = desk.workbook.course.exercises
    if desk.next(in: progress) == nil {
      lines.append("All \(exercises.count) are done. Train with your own functions: exercises train --mine")
    } else if !exercises.contains(where: { desk.state(of: $0, in: progress) == .open }) {
      lines.append("All have passed once; what has changed since is checked again.")
    }
    if reader == nil { lines.append("Each file is checked when it is saved; Ctrl-C ends this.") }
    if let alias = ShellName.tip {
      lines += ["So that your shell knows this program as `exercises`, type once:", "  \(alias)"]
    }
    if reader != nil, progress.exercises.isEmpty {
      lines.append("New to Swift? Key w shows what you need of it.")
    }
    return lines
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
        w  Swift for this workbook    Return  where you are
        q  quit
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
      let submission = try Submission(exercise, path: desk.workbook.studentFile(exercise))
      let verdict = try await work.during {
        try await WaitingNotice.during("checking …") { try await desk.check(submission, with: checker) }
      }
      Terminal.say("\n" + VerdictText.headline(of: verdict, for: exercise))
      let details = VerdictText.details(
        of: verdict, for: exercise, file: desk.shownPath(exercise), text: submission.text)
      for line in details { Terminal.say(line.folded(to: Terminal.textWidth, indent: "  ")) }
      if verdict.isPassed {
        Terminal.say("\n" + exercise.explanation.wrapped(to: Terminal.textWidth, indent: "  "))
        if reader != nil {
          Terminal.say("\nn goes on, d shows it at work, s shows the published solution.")
        }
        try desk.note(verdict, of: exercise)
        if reader != nil, let line = try openQuiz() { Terminal.say("z: \(line)") }
      }
    } catch let failure as Failure {
      Terminal.say("✗ \(failure)".folded(to: Terminal.textWidth, indent: ""))
    }
  }

  /// At a chapter's last exercise, how its quiz stands, unless all of it is right.
  private func openQuiz() throws -> String? {
    let chapter = desk.chapter(of: exercise)
    let progress = try desk.progressFile.load()
    guard exercise == chapter.exercises.last,
      QuizRound.rightCount(of: chapter.quizzes, progress) < chapter.quizzes.count
    else { return nil }
    return "this chapter's quiz (\(QuizRound.score(of: chapter.quizzes, progress)))"
  }

  private mutating func pressed(_ key: KeyReader.Key) async throws {
    switch key.inSmallLetters {
    case .interrupt, .endOfInput, .character("q"): isOver = true
    case .character("h"): try showHint()
    case .character("r"): await read(try desk.text(of: desk.chapter(of: exercise)))
    case .character("w"): await read(try desk.swiftText())
    case .character("z"): try await askQuizzes()
    case .character("l"):
      await read(CourseText.list(desk, try desk.progressFile.load()).joined(separator: "\n"))
    case .character("c"): try await check(exercise)
    case .character("d"): try await look()
    case .character("s"): try await showSolution()
    case .character("x"): try await reset()
    case .character("n"): try move(by: 1)
    case .character("p"): try move(by: -1)
    case .enter, .character(" "): showTask()
    case .character("?"): showAllKeys()
    default: showKeys()
    }
  }

  private mutating func move(by step: Int) throws {
    let exercises = desk.workbook.course.exercises
    let index = exercise.number - 1 + step
    guard exercises.indices.contains(index) else {
      return Terminal.say(
        step > 0
          ? "That was the last one. Train with your own functions: exercises train --mine"
          : "This is the first one.")
    }
    let quiz = step > 0 ? try openQuiz() : nil
    exercise = exercises[index]
    showTask()
    if let quiz { Terminal.say("Behind you: \(quiz); p, then z, asks it.") }
  }

  private func showHint() throws {
    let progress = try desk.progressFile.load()
    guard (progress.exercises[exercise.name]?.hints ?? 0) < exercise.hints.count else {
      let solution =
        progress.showsSolution(of: exercise.name)
        ? "s shows the solution" : "s gives up and shows the solution"
      return Terminal.say(
        "\n"
          + "There are no more hints; exercises hint \(exercise.name) lists them. \(solution).".wrapped(
            to: Terminal.textWidth))
    }
    let shown = try desk.progressFile.update {
      $0.showedHint(of: exercise.name, outOf: exercise.hints.count)
    }
    Terminal.say("\nHint \(shown) of \(exercise.hints.count)")
    Terminal.say(exercise.hints[shown - 1].wrapped(to: Terminal.textWidth, indent: "  "))
  }

  private func look() async throws {
    Terminal.say("")
    try await work.during {
      let chapter = desk.chapter(of: exercise)
      try await Look.show(chapter, desk, checker: checker, asks: pager.asks) { question in
        await work.pausing { await pager.goesOn(question) }
      }
    }
    showKeys()
  }

  private func read(_ text: String) async {
    await pager.say(pages: "\n" + text)
    Terminal.say("")
    showKeys()
  }

  private func showSolution() async throws {
    if try !desk.progressFile.load().showsSolution(of: exercise.name) {
      Terminal.say("Not passed yet. Give up and see the solution? It is remembered.")
      guard await agrees() else { return }
      try desk.progressFile.update { $0.gaveUp(exercise.name) }
    }
    await pager.say(pages: "\n" + (try desk.solutionText(of: exercise)))
  }

  private func reset() async throws {
    let file = desk.shownPath(exercise)
    Terminal.say(
      "Replace \(file) by its first text? Yours is kept as a copy.".folded(to: Terminal.textWidth, indent: "")
    )
    guard await agrees() else { return Terminal.say("Nothing was changed.") }
    let kept = try desk.reset(exercise).map { "; your text is in \(desk.shown($0))" } ?? ""
    Terminal.say("It is as it was at first\(kept).".folded(to: Terminal.textWidth, indent: ""))
  }

  private func askQuizzes() async throws {
    let quizzes = desk.chapter(of: exercise).quizzes
    let asked = QuizRound.questions(of: quizzes, try desk.progressFile.load())
    if asked.count < quizzes.count {
      Terminal.say("\n\(quizzes.count - asked.count) of \(quizzes.count) are right already.")
    }
    for (number, quiz) in asked {
      Terminal.say(
        "\n\(Terminal.bold("Question \(number) of \(quizzes.count)"))  (Return alone ends the quiz)")
      for line in QuizRound.question(quiz) { Terminal.say(line) }
      var isAnswered = false
      while !isAnswered {
        guard let line = await answer(to: QuizRound.prompt(for: quiz)), !line.isEmpty else {
          return showKeys()
        }
        do {
          let result = try QuizRound.judge(quiz, answer: line, workbook: desk.workbook)
          for line in result.lines { Terminal.say(line) }
          try desk.progressFile.update { $0.answered(quiz.name, right: result.right) }
          isAnswered = true
        } catch let failure as Failure where failure.code == .badArgument {
          Terminal.say("\(failure.message)".folded(to: Terminal.textWidth, indent: ""))
        }
      }
    }
    let score = QuizRound.score(of: quizzes, try desk.progressFile.load())
    Terminal.say("\nThat was the last question of this chapter: \(score).")
    showKeys()
  }

  private func agrees() async -> Bool {
    await answer(to: "Type y, then Return, if so: ")?.lowercased().hasPrefix("y") == true
  }

  /// A line that the student types; nil where they save a file instead, which is then checked.
  private func answer(to question: String) async -> String? {
    guard let reader else { return nil }
    return await saves.orNothing { await reader.readLine(prompt: question) }
  }
}

extension KeyReader.Key {
  /// The key as it is without Shift or Caps Lock.
  fileprivate var inSmallLetters: Self {
    if case .character(let sign) = self, let small = sign.lowercased().first {
      .character(small)
    } else {
      self
    }
  }
}
