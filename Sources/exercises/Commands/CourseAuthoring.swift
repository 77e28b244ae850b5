import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles

struct CourseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "For those who write the course.",
    subcommands: [CheckCourse.self, NewExercise.self])
}

struct CheckCourse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Make sure that stubs, solutions, checks, texts and tags fit together.",
    discussion: "For a workbook whose stubs are untouched. The exit code is 1 if anything does not fit.")

  func run() async throws {
    let desk = try Desk()
    let checker = try await desk.checker()
    let bar = SharedProgressBar("checking the course")
    let problems = try await CourseAudit(checker).problems { bar.update($0) }
    bar.clear()
    for problem in problems { Terminal.say("✗ \(problem.onOneLine)") }
    let course = desk.workbook.course
    let quizzes = course.chapters.flatMap(\.quizzes).count
    Terminal.say(
      "\(course.chapters.count) chapters, \(course.exercises.count) exercises, \(quizzes) quizzes: "
        + (problems.isEmpty ? "all fits together" : "\(problems.count) things do not fit"))
    if !problems.isEmpty { throw ExitCode.failure }
  }
}

struct NewExercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Lay down a new exercise: stub, solution, check and manifest entry.",
    discussion: """
      What is to be filled in says so; exercises course check then lists what is missing. Exercises/README.md \
      has the whole way.

      Example:
        exercises course new softmax --chapter 4
      """)

  @Argument(help: "The function's name, such as softmax.")
  var name: String

  @Option(help: "The chapter's number or folder.")
  var chapter: String

  func validate() throws {
    guard name.wholeMatch(of: /[a-z][A-Za-z0-9]*/) != nil else {
      throw ValidationError("'\(name)' can't be a function's name; begin with a small letter")
    }
  }

  func run() throws {
    let desk = try Desk()
    let chapter = try desk.chapter(named: chapter)
    let file = name.prefix(1).uppercased() + name.dropFirst() + ".swift"
    let path = "\(chapter.folder)/\(file)"
    guard !desk.workbook.course.exercises.contains(where: { $0.name == name || $0.path == path }) else {
      throw Failure(.badArgument, at: name, "there is an exercise of that name", remedy: "choose another")
    }
    let tag = "NEW1"
    let head = """
      import ExerciseKit

      /// What the function computes (\(tag)): the equation.
      ///
      /// - Parameter x: its meaning, and its shape.
      /// - Returns: its meaning, and its shape.
      public func \(name)(_ x: Double) -> Double {

      """
    let root = desk.workbook.root
    let check = "\(root)/Sources/Grading/Checks/Checks+\(file.dropLast(6)).swift"
    let manifest = "\(root)/Exercises/\(Course.manifestName)"
    let entry = try manifestText(
      at: manifest, adding: Self.entry(name: name, file: file, tag: tag), to: chapter)
    for new in ["\(root)/Exercises/\(path)", "\(root)/Solutions/\(path)", check] {
      guard !FileManager.default.fileExists(atPath: new) else {
        throw Failure(.wrongKind, at: new, "is there already", remedy: "choose another name")
      }
    }
    try Files.write(Data((head + "  todo(\"the equation\")\n}\n").utf8), to: "\(root)/Exercises/\(path)")
    try Files.write(Data((head + "  x  // \(tag)\n}\n").utf8), to: "\(root)/Solutions/\(path)")
    try Files.write(Data(Self.check(name: name, tag: tag).utf8), to: check)
    try Files.write(Data(entry.utf8), to: manifest)
    Terminal.say(
      """
      Written: Exercises/\(path), Solutions/\(path),
      Sources/Grading/Checks/Checks+\(file.dropLast(6)).swift, and an entry in \(Course.manifestName).
      Next: add `[\(name)Check]` to the list in Checks.swift, put the equation with its
      tag into the library and the chapter's text, then: swift run exercises course check
      """)
  }

  /// The manifest with an entry behind a chapter's last exercise.
  private func manifestText(at path: String, adding entry: String, to chapter: Chapter) throws -> String {
    let text = String(decoding: try Files.read(path, limit: 2 << 20), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.contains("folder: \(chapter.folder)") }),
      let quizzes = lines[start...].firstIndex(where: { $0.hasPrefix("    quizzes:") })
    else { throw Failure(.badManifest, at: path, "has no quizzes: line for \(chapter.folder)") }
    lines.insert(contentsOf: entry.split(separator: "\n").map(String.init), at: quizzes)
    let new = lines.joined(separator: "\n")
    _ = try Course(manifestText: new, file: path)
    return new
  }

  private static func entry(name: String, file: String, tag: String) -> String {
    """
          - name: \(name)
            file: \(file)
            title: What it is called
            tags: [\(tag)]
            points: 2
            todo: the equation
            hints:
              - The idea.
              - The formula.
              - The shapes, and nearly the line.
            explanation: Why it matters, and where it leads.
    """
  }

  private static func check(name: String, tag: String) -> String {
    """
    internal import ExerciseKit

    extension Checks {
      // \(tag)
      static let \(name)Check = Check(
        "\(name)(_:)", adapter: "serve { (x: Double) -> Double in \(name)(x) }",
        reference: { (x: Double) in x },
        mistakes: [Mistake("The sign is turned round (\(tag)).") { (x: Double) in -x }],
        arguments: { generator in [1, -2] + generator.normals(6) })
    }

    """
  }
}
