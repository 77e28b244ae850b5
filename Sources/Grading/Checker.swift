public import AnswerChannel
private import Foundation
public import Course
internal import ExerciseKit
internal import SafeFiles
internal import Sandboxing

/// Checks exercises: builds a student's file, runs it apart, asks it for answers and judges them.
public struct Checker: Sendable {
  /// The workbook.
  public let workbook: Workbook
  private let kit: Kit

  /// A checker for a workbook; builds its kit if that is not there yet.
  /// - Parameters:
  ///   - cache: a folder that may be deleted at any time.
  ///   - environment: the process's environment variables.
  /// - Throws: `Failure` where there is no compiler or the kit can't be built.
  public init(workbook: Workbook, cache: String, environment: [String: String]) async throws {
    self.workbook = workbook
    kit = try await Kit(
      of: workbook, toolchain: try Toolchain(environment: environment), cache: cache)
    // Where nothing can be built this is said once, not for each exercise.
    try WorkFolder(in: kit.scratch).remove()
  }

  /// Checks a file.
  /// - Parameter seed: what the cases are drawn from.
  /// - Throws: `Failure` where the file can't be read or nothing can be run.
  public func check(_ submission: Submission, seed: UInt64 = 1) async throws -> Verdict {
    guard let check = Checks.all[submission.exercise.name] else {
      throw Failure(
        .notFound, at: submission.exercise.name, "has no check", remedy: "add one to Sources/Grading/Checks")
    }
    return try await withScratchFolder { folder in
      let (outcome, warnings) = try await build(submission, check, in: folder)
      if let outcome { return Verdict(outcome: outcome, hash: submission.hash) }
      var generator = SeededGenerator(seed: seed)
      var verdict = try await judge(check.cases(&generator), by: check, submission, in: folder)
      verdict.warnings = warnings
      return verdict
    }
  }

  /// What a file's function answers to calls, unjudged.
  /// - Parameter calls: the arguments of each, as the exercise's check gives them.
  /// - Throws: `Failure` where the file does not compile or does not answer all of them.
  public func answers(of submission: Submission, to calls: [[Value]]) async throws -> [Value] {
    let unable = Failure(
      .system, at: submission.path, "does not answer", remedy: "exercises check \(submission.exercise.name)")
    return try await withScratchFolder { folder in
      guard let check = Checks.all[submission.exercise.name],
        try await build(submission, check, in: folder).0 == nil
      else { throw unable }
      let result = try await run(calls, in: folder)
      var reader = FrameReader()
      reader.append(result.output)
      var answers: [Value] = []
      while let frame = try? reader.next() {
        if frame.kind == .answer { answers.append(frame.value) }
      }
      guard answers.count == calls.count else { throw unable }
      return answers
    }
  }

  private func withScratchFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let folder = try WorkFolder(in: kit.scratch)
    defer { folder.remove() }
    return try await body(folder.path)
  }

  /// Runs what was built in a folder.
  private func run(_ calls: [[Value]], in folder: String) async throws -> ChildProcess.Result {
    try await StudentProgram.run(
      "exercise", calls: calls, in: folder, processorSeconds: 60, silence: .seconds(5))
  }

  /// - Returns: what is wrong with the file, nil if it compiled, and what the compiler warns of.
  private func build(
    _ submission: Submission, _ check: Check, in folder: String
  ) async throws -> (Verdict.Outcome?, warnings: [Diagnostic]) {
    let file = URL(filePath: submission.path).lastPathComponent
    try Files.write(Data(submission.text.utf8), to: "\(folder)/\(file)")
    try Files.write(Data(StudentProgram.mainFile(check.adapter).utf8), to: "\(folder)/main.swift")
    var arguments = ["-Onone", "-wmo", "-module-name", "Exercise", "-I", kit.folder, file, "main.swift"]
    arguments += ["\(kit.folder)/ExerciseKit.o", "\(kit.folder)/AnswerChannel.o", "-o", "exercise"]
    if let before = try await kit.prerequisites(of: submission.exercise, in: workbook) {
      arguments += ["-I", before, "-Xfrontend", "-import-module", "-Xfrontend", "Prerequisites"]
      arguments += ["\(before)/Prerequisites.o"]
    }
    let result = try await kit.toolchain.compile(arguments, in: folder, deadline: .seconds(60))
    switch result.ending {
    case .exited(0): return (nil, Diagnostic.all(in: result.errors, about: file))
    case .silent:
      let endless = "the compiler does not come to an end with it"
      return (.doesNotCompile([Diagnostic(line: 1, column: 1, isError: true, message: endless)]), [])
    default: break
    }
    let diagnostics = Diagnostic.all(in: result.errors, about: file)
    if diagnostics.contains(where: \.isError) { return (.doesNotCompile(diagnostics), []) }
    let published = try Files.read(workbook.solutionFile(submission.exercise), limit: Submission.sizeLimit)
    guard
      let expected = Submission.declaration(of: check.name, in: String(decoding: published, as: UTF8.self)),
      !Diagnostic.all(in: result.errors, about: "main.swift").isEmpty
    else { throw kit.toolchain.failure(result) }
    return (.changedSignature(expected: expected, found: submission.declaration(of: check.name)), [])
  }

  private func judge(
    _ cases: [Case], by check: Check, _ submission: Submission, in folder: String
  ) async throws -> Verdict {
    let result = try await run(cases.map(\.arguments), in: folder)
    var verdict = Verdict(outcome: .malformedAnswer, hash: submission.hash, cases: cases.count)
    let crash = Crash(errors: result.errors)
    verdict.printed = crash.printed

    var reader = FrameReader()
    reader.append(result.output)
    var (answers, begun) = ([Value](), 0)
    do {
      while let frame = try reader.next() {
        switch frame.kind {
        case .begin where frame.number == answers.count && begun == answers.count: begun += 1
        case .answer where frame.number == answers.count && begun == answers.count + 1:
          answers.append(frame.value)
        default: return verdict
        }
      }
    } catch {
      return verdict
    }
    guard answers.count <= cases.count, begun <= cases.count else { return verdict }
    // A wrong answer before the end says more than the end.
    if let wrong = wrongAnswer(in: answers, to: cases, by: check) {
      verdict.outcome = wrong
    } else if answers.count == cases.count {
      verdict.outcome = result.ending == .exited(0) && !reader.isInTheMiddle ? .passed : .malformedAnswer
    } else if let todo = crash.todo {
      verdict.outcome = .notAttempted(what: todo.what, line: todo.line)
    } else {
      let call = cases[min(answers.count, cases.count - 1)].call
      verdict.outcome = .stopped(call: call, why: crash.reason(of: result.ending))
    }
    return verdict
  }

  private func wrongAnswer(in answers: [Value], to cases: [Case], by check: Check) -> Verdict.Outcome? {
    var first: (call: String, mismatch: Mismatch)?
    for (number, answer) in answers.enumerated() {
      guard let mismatch = cases[number].judge(answer) else { continue }
      first = first ?? (cases[number].call, mismatch)
    }
    guard let first else { return nil }
    let mistake = check.mistakes.first { mistake in
      var isTold = false
      for (number, answer) in answers.enumerated() {
        guard let wrong = mistake.answer(cases[number].arguments),
          Mismatch.between(answer, wrong, tolerance: 1e-9) == nil
        else { return false }
        if cases[number].judge(wrong) != nil { isTold = true }
      }
      return isTold
    }
    return .wrong(call: first.call, first.mismatch, mistake: mistake?.sentence)
  }
}
