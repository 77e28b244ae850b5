import ArgumentParser
import Course
import DigitImages
import Foundation
import Grading
import SafeFiles

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List chapters and exercises with their marks.")

  @OptionGroup var manner: Manner

  func run() throws {
    let desk = try Desk()
    let progress = try desk.progressFile.load()
    for line in CourseText.list(desk, progress) { Terminal.say(line) }
    Terminal.say(CourseText.summary(desk, progress))
    if let line = CourseText.givenUp(desk, progress) { Terminal.say(line) }
  }
}

struct Read: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a chapter, or the page on Swift.",
    discussion: """
      Examples:
        exercises read 7
        exercises read swift
      """)

  @Argument(
    help: "Its number, its folder, an exercise of it by name, or swift (default: the next exercise's).")
  var chapter: String?

  @OptionGroup var manner: Manner

  func run() async throws {
    let desk = try Desk()
    let pager = Pager()
    defer { pager.end() }
    if chapter?.lowercased() == "swift" { return await pager.say(pages: try desk.swiftText()) }
    let chapter = try chapter.map { try desk.chapter(named: $0) } ?? desk.chapter(of: desk.current())
    await pager.say(pages: try desk.text(of: chapter))
  }
}

/// An exercise that a command is about.
struct ExerciseArgument: ParsableArguments {
  @Argument(help: "The exercise's name, number or file (default: the next one).")
  var name: String?

  func exercise(at desk: Desk) throws -> Exercise {
    if let name { return try desk.exercise(named: name) }
    return try desk.current()
  }
}

struct Hint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show one more hint for an exercise.",
    discussion: "Hints go from the idea over the formula and the shapes to nearly the line, one at a time.")

  @OptionGroup var choice: ExerciseArgument

  @OptionGroup var manner: Manner

  func run() throws {
    let desk = try Desk()
    let exercise = try choice.exercise(at: desk)
    let (before, shown) = try desk.progressFile.update {
      let before = $0.exercises[exercise.name]?.hints ?? 0
      return (before, $0.showedHint(of: exercise.name, outOf: exercise.hints.count))
    }
    Terminal.say("\(Terminal.bold(exercise.name)), \(desk.shownPath(exercise))\n")
    for line in CourseText.hints(of: exercise, upTo: shown) { Terminal.say(line) }
    if shown == before {
      Terminal.say("There are no more. To give up: exercises solution \(exercise.name) --give-up")
    }
  }
}

struct Solution: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the published solution: after passing, or after giving up.",
    discussion:
      "An exercise whose solution was shown first can still be passed; that you gave up is remembered.")

  @OptionGroup var choice: ExerciseArgument

  @Flag(help: "Give up: show it though the exercise is not passed.")
  var giveUp = false

  @OptionGroup var manner: Manner

  func run() throws {
    let desk = try Desk()
    let exercise = try choice.exercise(at: desk)
    guard try giveUp || desk.progressFile.load().showsSolution(of: exercise.name) else {
      throw Failure(
        .badArgument, at: exercise.name, "is not passed yet",
        remedy:
          "try exercises hint \(exercise.name), or give up: exercises solution \(exercise.name) --give-up")
    }
    if giveUp { try desk.progressFile.update { $0.gaveUp(exercise.name) } }
    Terminal.say(try desk.solutionText(of: exercise))
    Terminal.say(exercise.explanation.wrapped(to: Terminal.textWidth))
  }
}

struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give an exercise's file its first text again; yours is kept as a copy.")

  @OptionGroup var choice: ExerciseArgument

  @Flag(name: .customLong("yes"), help: "Don't ask.")
  var isSure = false

  @OptionGroup var manner: Manner

  func run() throws {
    let desk = try Desk()
    let exercise = try choice.exercise(at: desk)
    let file = desk.shownPath(exercise)
    if !isSure {
      guard isatty(STDIN_FILENO) == 1 else {
        throw Failure(.badArgument, at: file, "would be replaced", remedy: "add --yes if you are sure")
      }
      Terminal.say(
        "Replace \(file) by its first text? Yours is kept as a copy.".folded(
          to: Terminal.textWidth, indent: ""))
      Terminal.write("Type y, then Return, if so: ")
      guard readLine()?.lowercased().hasPrefix("y") == true else { return print("Nothing was changed.") }
    }
    let copy = try desk.reset(exercise)
    let kept = copy.map { "; your text is in \(desk.shown($0))" } ?? ""
    Terminal.say(Terminal.folded("\(file) is as it was at first\(kept)"))
  }
}

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Say how far you are.")

  @Flag(help: "One JSON object.")
  var json = false

  @OptionGroup var manner: Manner

  func run() throws {
    let desk = try Desk()
    let progress = try desk.progressFile.load()
    guard json else {
      Terminal.say(CourseText.summary(desk, progress))
      if let line = CourseText.givenUp(desk, progress) { Terminal.say(line) }
      return
    }
    let rows = desk.workbook.course.exercises.map { exercise in
      let record = progress.exercises[exercise.name]
      return Row(
        exercise: exercise.name, chapter: exercise.chapter, core: exercise.isCore, points: exercise.points,
        state: "\(desk.state(of: exercise, in: progress))", hints: record?.hints ?? 0,
        gaveUp: record?.gaveUp ?? false)
    }
    Terminal.say(try JSON.line(Report(exercises: rows, quizzes: progress.quizzes)))
  }

  private struct Report: Encodable {
    var exercises: [Row]
    var quizzes: [String: CourseProgress.Answer]
  }

  private struct Row: Encodable {
    var exercise: String
    var chapter: Int
    var core: Bool
    var points: Int
    var state: String
    var hints: Int
    var gaveUp: Bool
  }
}

struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Answer a chapter's questions.",
    discussion: """
      Only questions that are not right yet are asked, or all where all are. Without a terminal, answers are \
      read from standard input, one a line. With --answer one question is answered on the command line, by its \
      name in Exercises/course.yaml.

      Examples:
        exercises quiz 2
        exercises quiz deep --answer a
      """)

  @Argument(help: "A chapter, or the name of one question (default: the next exercise's chapter).")
  var name: String?

  @Option(help: "The answer to the one question that is named.")
  var answer: String?

  @OptionGroup var manner: Manner

  func run() throws {
    let desk = try Desk()
    var quizzes = desk.workbook.course.chapters.flatMap(\.quizzes).filter { $0.name == name }
    if quizzes.isEmpty {
      let chapter = try name.map { try desk.chapter(named: $0) } ?? desk.chapter(of: desk.current())
      quizzes = chapter.quizzes
    }
    if let answer {
      guard quizzes.count == 1 else {
        throw Failure(.badArgument, at: "--answer", "answers one question", remedy: "name it")
      }
      guard try !ask(quizzes[0], answer: answer, at: desk) else { return }
      throw ExitCode.failure
    }
    let asked = QuizRound.questions(of: quizzes, try desk.progressFile.load())
    if asked.count < quizzes.count {
      Terminal.say("\(quizzes.count - asked.count) of \(quizzes.count) are right already.\n")
    }
    for (number, quiz) in asked {
      Terminal.say(Terminal.bold("Question \(number) of \(quizzes.count)"))
      for line in QuizRound.question(quiz) { Terminal.say(line) }
      var isAnswered = false
      while !isAnswered {
        print(QuizRound.prompt(for: quiz), terminator: "")
        fflush(nil)
        guard let line = readLine() else { return print() }
        do {
          _ = try ask(quiz, answer: line, at: desk)
          isAnswered = true
        } catch let failure as Failure where failure.code == .badArgument {
          Terminal.say(Terminal.folded(failure.message))
        }
      }
      Terminal.say("")
    }
    guard quizzes.count > 1 else { return }
    Terminal.say("\(QuizRound.score(of: quizzes, try desk.progressFile.load())).")
  }

  /// - Returns: whether the answer is right.
  private func ask(_ quiz: Quiz, answer: String, at desk: Desk) throws -> Bool {
    let result = try QuizRound.judge(quiz, answer: answer, workbook: desk.workbook)
    for line in result.lines { Terminal.say(line) }
    try desk.progressFile.update { $0.answered(quiz.name, right: result.right) }
    return result.right
  }
}

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See whether all that the workbook needs is there, and what mends it.")

  @OptionGroup var manner: Manner

  func run() async throws {
    var (isWell, said) = (true, Set<String>())
    func report(_ name: String, _ finding: () async throws -> String) async {
      do {
        Terminal.say(Terminal.folded("✓ \(name.column(14))\(try await finding())"))
      } catch is CancellationError {
        isWell = false
      } catch {
        isWell = false
        let problem = (error as? Failure)?.description ?? "\(error)".onOneLine
        // One thing that is missing keeps several from being tried.
        let words = said.insert(problem).inserted ? problem : "for the same reason"
        Terminal.say(Terminal.folded("✗ \(name.column(14))\(words)"))
      }
    }
    await report("workbook") { try Desk().workbook.root }
    await report("compiler") {
      let toolchain = try Toolchain(environment: environment)
      return "\(toolchain.compiler), \(try await toolchain.version())"
    }
    await report("kit") {
      let desk = try Desk()
      _ = try await desk.checker()
      return "students' files can be built"
    }
    await report("check") {
      let desk = try Desk()
      guard let first = desk.workbook.course.exercises.first else { return "no exercises" }
      let submission = try Submission(first, path: desk.workbook.solutionFile(first))
      let verdict = try await desk.checker().check(submission)
      guard verdict.isPassed else {
        throw Failure(.system, at: first.name, "its own solution does not pass", remedy: "restore Solutions")
      }
      return "the solution of \(first.name) passes"
    }
    await report("libpng") { PNG.libraryVersion }
    await report("progress") {
      let desk = try Desk()
      let progress = try desk.progressFile.load()
      try Files.requireWritable(desk.progressFile.path)
      return CourseText.summary(desk, progress)
    }
    if let alias = ShellName.alias {
      Terminal.say(
        "· " + "command".column(14) + "your shell knows it as exercises after this line:\n  \(alias)")
    } else {
      Terminal.say("✓ " + "command".column(14) + "your shell finds it as exercises")
    }
    guard isWell else { throw ExitCode.failure }
  }
}
