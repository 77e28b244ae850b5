private import Foundation
internal import Course
internal import SafeFiles

/// Holds a course together: stubs, solutions, checks, texts and tags have to fit.
public struct CourseAudit: Sendable {
  private let workbook: Workbook
  private let checker: Checker

  /// An audit of a workbook as its authors have it: with untouched stubs.
  public init(_ checker: Checker) {
    workbook = checker.workbook
    self.checker = checker
  }

  /// All that does not fit, a line each; empty if the course is whole.
  /// - Parameter progress: called with the share of the work, 0 to 1, that is done.
  public func problems(progress: @escaping @Sendable (Double) -> Void = { _ in }) async throws -> [String] {
    var problems = try unlistedFiles() + missingTags() + missingChecks() + givenFiles()
    let exercises = workbook.course.exercises
    let found = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
      var (waiting, found, done) = (exercises[...], [Int: [String]](), 0)
      for _ in 0..<2 {
        if let exercise = waiting.popFirst() {
          group.addTask { (exercise.number, try await audit(exercise)) }
        }
      }
      while let (number, lines) = try await group.next() {
        found[number] = lines
        done += 1
        progress(Double(done) / Double(exercises.count))
        if let exercise = waiting.popFirst() {
          group.addTask { (exercise.number, try await audit(exercise)) }
        }
      }
      return found
    }
    for exercise in exercises { problems += found[exercise.number] ?? [] }
    return problems
  }

  /// What is wrong with one exercise's stub and solution.
  private func audit(_ exercise: Exercise) async throws -> [String] {
    guard Checks.all[exercise.name] != nil else { return [] }
    var problems: [String] = []
    let file = "Exercises/\(exercise.path)"
    do {
      let stub = try Submission(exercise, path: workbook.studentFile(exercise))
      if try stub.text != workbook.stub(of: exercise) {
        problems.append(
          "\(file): is not Solutions/\(exercise.path) with todo(\"\(exercise.todo)\") as its body")
      }
      let verdict = try await checker.check(stub)
      if case .notAttempted = verdict.outcome {
      } else {
        problems.append("\(file): should be found not attempted, not \(verdict.outcome)")
      }
      for warning in verdict.warnings { problems.append("\(file):\(warning.line): \(warning.message)") }
      let solution = try Submission(exercise, path: workbook.solutionFile(exercise))
      let answer = try await checker.check(solution)
      if !answer.isPassed { problems.append("Solutions/\(exercise.path): does not pass: \(answer.outcome)") }
      for warning in answer.warnings {
        problems.append("Solutions/\(exercise.path):\(warning.line): \(warning.message)")
      }
    } catch let failure as Failure {
      problems.append("\(failure)")
    }
    return problems
  }

  private func unlistedFiles() throws -> [String] {
    var problems: [String] = []
    for tree in ["Exercises", "Solutions"] {
      var listed = Set(workbook.course.exercises.map(\.path))
      for chapter in workbook.course.chapters {
        listed.formUnion(chapter.given.map(\.path))
        if tree == "Exercises" { listed.insert("\(chapter.folder)/README.md") }
      }
      if tree == "Exercises" { listed.formUnion(["README.md", "SWIFT.md", Course.manifestName]) }
      var found = Set<String>()
      for name in try Files.names(in: "\(workbook.root)/\(tree)") {
        if let inner = try? Files.names(in: "\(workbook.root)/\(tree)/\(name)") {
          found.formUnion(inner.map { "\(name)/\($0)" })
        } else {
          found.insert(name)
        }
      }
      problems += found.subtracting(listed).sorted().map {
        "\(tree)/\($0): stands in no list of the manifest"
      }
      problems += listed.subtracting(found).sorted().map { "\(tree)/\($0): is missing" }
    }
    return problems
  }

  private func givenFiles() throws -> [String] {
    try workbook.course.chapters.flatMap(\.given).filter { given in
      try Files.read("\(workbook.root)/Exercises/\(given.path)", limit: 1 << 20)
        != Files.read("\(workbook.root)/Solutions/\(given.path)", limit: 1 << 20)
    }.map { "Exercises/\($0.path): is not the same as in Solutions" }
  }

  private func missingChecks() -> [String] {
    let names = Set(workbook.course.exercises.map(\.name))
    var problems = names.subtracting(Checks.all.keys).sorted().map { "\($0): has no check" }
    problems += Set(Checks.all.keys).subtracting(names).sorted().map { "\($0): has a check and no exercise" }
    for quiz in workbook.course.chapters.flatMap(\.quizzes) {
      guard case .number(let experiment, _, _) = quiz.kind, Experiments.all[experiment] == nil else {
        continue
      }
      problems.append("\(quiz.name): there is no experiment \(experiment)")
    }
    return problems
  }

  /// Every tag stands in the chapter's text, the stub, the solution, the library and the checks.
  private func missingTags() throws -> [String] {
    let library = try text(below: "Sources/NeuralNetworks") + text(below: "Sources/DigitImages")
    let checks = try text(below: "Sources/Grading/Checks")
    var problems: [String] = []
    for exercise in workbook.course.exercises {
      let chapter = workbook.course.chapters[exercise.chapter - 1]
      let places = [
        ("Exercises/\(chapter.folder)/README.md", try text(of: workbook.textFile(chapter))),
        ("Exercises/\(exercise.path)", try text(of: workbook.studentFile(exercise))),
        ("Solutions/\(exercise.path)", try text(of: workbook.solutionFile(exercise))),
        ("the library", library), ("Sources/Grading/Checks", checks),
      ]
      for tag in exercise.tags {
        for (place, text) in places where !text.contains(tag: tag) {
          problems.append("\(exercise.name): the tag \(tag) is not in \(place)")
        }
      }
    }
    return problems
  }

  private func text(of path: String) throws -> String {
    String(decoding: (try? Files.read(path, limit: 1 << 20)) ?? Data(), as: UTF8.self)
  }

  private func text(below folder: String) throws -> String {
    let files = FileManager.default.enumerator(atPath: "\(workbook.root)/\(folder)")
    return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
      .map { (try? text(of: "\(workbook.root)/\(folder)/\($0)")) ?? "" }.joined(separator: "\n")
  }
}

extension String {
  /// Whether a tag stands in the text as a word of its own.
  fileprivate func contains(tag: String) -> Bool {
    ranges(of: tag).contains { range in
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let behind = range.upperBound < endIndex ? self[range.upperBound] : " "
      return !before.isLetter && !before.isNumber && !behind.isLetter && !behind.isNumber
    }
  }
}
