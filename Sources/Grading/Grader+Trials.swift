public import Course
internal import ExerciseKit
private import Foundation
internal import SafeFiles

extension Grader {
  /// The verdicts on one file for many seeds, each on the public cases and the seed's.
  ///
  /// The file is built once; the calls of several seeds go to one run of it, unless it stops in the middle.
  /// - Throws: `Failure` where nothing can be built or run.
  public func verdicts(
    on text: String, of exercise: Exercise, seeds: ClosedRange<UInt64>
  ) async throws -> [Verdict] {
    guard let check = Checks.all[exercise.name] else { return [] }
    let submission: Submission
    do {
      submission = try Submission(exercise, path: exercise.fileName, data: Data(text.utf8))
    } catch let failure as Failure {
      let refusal = Diagnostic(line: 1, column: 1, isError: true, message: failure.message)
      return seeds.map { _ in Verdict(outcome: .doesNotCompile([refusal]), hash: "") }
    }
    let work = try WorkFolder(in: scratch)
    defer { work.remove() }
    return try await withProgram(for: submission, check, in: work.path) { program, warnings in
      var verdicts: [Verdict] = []
      var left = Array(seeds)
      let publicCases = Self.publicCases(of: check)
      while !left.isEmpty {
        let some = Array(left.prefix(10))
        left.removeFirst(some.count)
        let cases = some.map { Self.cases(of: check, after: publicCases, seed: $0) }
        let all = try await Examination(
          of: program, calls: cases.joined().map(\.arguments),
          patience: Self.patience(for: Array(cases.joined())),
          restarts: Examination.Restarts.none)
        for (number, seed) in zip(cases, some).enumerated() {  // the cases of each seed
          let start = cases.prefix(number).reduce(0) { $0 + $1.count }
          var examination = all.part(start..<start + seed.0.count)
          if examination == nil {
            examination = try await Examination(
              of: program, calls: seed.0.map(\.arguments), patience: Self.patience(for: seed.0),
              restarts: Examination.Restarts.some)
          }
          guard let examination else { continue }
          var verdict = check.verdict(on: examination, cases: seed.0, hash: submission.hash)
          verdict.warnings = warnings
          verdicts.append(verdict)
        }
      }
      return verdicts
    } refused: { outcome in
      seeds.map { _ in Verdict(outcome: outcome, hash: submission.hash) }
    }
  }
}
