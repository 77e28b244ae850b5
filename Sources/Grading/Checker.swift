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
  private let builder: Builder

  /// A checker for a workbook; builds its kit if that is not there yet.
  /// - Parameters:
  ///   - cache: a folder that may be deleted at any time.
  ///   - environment: the process's environment variables.
  /// - Throws: `Failure` where there is no compiler or the kit can't be built.
  public init(workbook: Workbook, cache: String, environment: [String: String]) async throws {
    self.workbook = workbook
    kit = try await Kit(
      of: workbook, toolchain: try Toolchain(environment: environment), cache: cache)
    builder = Builder(workbook: workbook, kit: kit, sandbox: nil)
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
      let (program, warnings): (StudentProgram, [Diagnostic])
      switch try await builder.build(submission, check, in: folder) {
      case .refused(let outcome): return Verdict(outcome: outcome, hash: submission.hash)
      case .built(let built, let found): (program, warnings) = (built, found)
      }
      var generator = SeededGenerator(seed: seed)
      let cases = check.cases(&generator)
      let examination = try await Examination(
        of: program, calls: cases.map(\.arguments), patience: Self.patience,
        restarts: Examination.Restarts.none)
      var verdict = check.verdict(on: examination, cases: cases, hash: submission.hash)
      verdict.warnings = warnings
      if case .stopped(let call, var stop) = verdict.outcome, stop.cause == .trap,
        let stopped = cases.first(where: { $0.call == call })
      {
        stop.line = await builder.line(stoppedBy: stopped.arguments, of: submission, check, in: folder)
        verdict.outcome = .stopped(call: call, stop)
      }
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
        case .built(let program, _) = try await builder.build(submission, check, in: folder)
      else { throw unable }
      let examination = try await Examination(
        of: program, calls: calls, patience: Self.patience, restarts: Examination.Restarts.none)
      let answers = examination.results.compactMap { result in
        if case .answer(let value) = result { value } else { nil }
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

  /// How long a student waits for an answer.
  private static let patience = StudentProgram.Patience(
    processorSeconds: 60, secondsPerCall: 2, silence: .seconds(5), deadline: .seconds(120))
}
