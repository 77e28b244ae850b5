public import Course
internal import ExerciseKit
private import Foundation
internal import NeuralNetworks
internal import SafeFiles
internal import Sandboxing

/// Grades submissions of people who are not known: each file built and asked in a sandbox, judged here.
public struct Grader: Sendable {
  /// The workbook whose exercises are graded.
  public let workbook: Workbook
  /// What hidden cases are drawn from; the public ones are drawn from 1.
  public let seed: UInt64
  private(set) var builder: Builder
  private let hosts: Hosts
  private let questions: [String: Questions]
  private let untouched: Set<String>
  private let compiler: String
  /// Where submissions are worked on.
  let scratch: String

  /// Where strangers' code runs.
  public enum Isolation: Sendable {
    /// In a sandbox; with none on this machine there is no grading.
    case sandbox
    /// On this machine as it is, with all that its user may do.
    case none
  }

  /// The cases of an exercise.
  private struct Questions: Sendable {
    var check: Check
    var cases: [Case]
    /// The numbers of all, and of those that nobody but the grader knows, and how many of them one and the same
    /// answer gets right.
    private var countings: [(numbers: [Int], rightForAConstant: Int)]

    init(_ check: Check, seed: UInt64) {
      let publicCases = Grader.publicCases(of: check)
      let cases = Grader.cases(of: check, after: publicCases, seed: seed)
      let shown = Set(publicCases.map(\.arguments))
      let hidden = cases.indices.filter { !shown.contains(cases[$0].arguments) }
      (self.check, self.cases) = (check, cases)
      countings = [Array(cases.indices), hidden].filter { !$0.isEmpty }.map { numbers in
        let answers = Set(numbers.compactMap { cases[$0].expected })
        let best = answers.map { answer in numbers.count { cases[$0].judge(answer) == nil } }.max() ?? 0
        return (numbers, best < numbers.count ? best : 0)
      }
    }

    /// The share of right answers, less what one and the same answer to all calls would get: of all calls, or of
    /// the hidden ones, where that is less. Who has written down the public answers knows no hidden one.
    func share(of isRight: [Bool]) -> Double {
      let shares = countings.map { numbers, base in
        let right = numbers.count { $0 < isRight.count && isRight[$0] }
        return Double(max(0, right - base)) / Double(numbers.count - base)
      }
      return shares.min() ?? 0
    }
  }

  /// A grader; builds what submissions are built with if that is not there yet.
  /// - Parameter willBuild: called before it does, once or more.
  /// - Throws: `Failure` where there is no sandbox, no compiler, or the kit can't be built.
  public init(
    workbook: Workbook, cache: String, environment: [String: String], isolation: Isolation, seed: UInt64,
    willBuild: @escaping @Sendable () -> Void = {}
  ) async throws {
    self.workbook = workbook
    self.seed = seed
    var sandbox: Sandbox?
    if isolation == .sandbox {
      Orphans.adopt()
      sandbox = try Sandbox(
        environment: environment, folder: "\(cache)/filters", groups: Self.newGroups())
    }
    let kit = try await Kit(
      of: workbook, toolchain: try Toolchain(environment: environment), cache: cache, willBuild: willBuild)
    try await kit.fillModules()
    scratch = WorkFolder.parent(else: kit.scratch)
    compiler = try await kit.toolchain.version()
    builder = Builder(workbook: workbook, kit: kit, sandbox: sandbox)
    hosts = try await Hosts(of: workbook, kit: kit)
    for exercise in workbook.course.exercises {
      _ = try await kit.prerequisites(of: exercise, in: workbook)
    }
    let exercises = workbook.course.exercises
    let all = parallelMap(exercises.count) { number -> Questions? in
      Checks.all[exercises[number].name].map { Questions($0, seed: seed) }
    }
    questions = Dictionary(
      uniqueKeysWithValues: zip(exercises, all).compactMap { exercise, found in  // one for each
        found.map { (exercise.name, $0) }
      })
    untouched = Set(
      try exercises.map { SHA256.hexDigest(of: Data(try workbook.stub(of: $0).utf8)) })
  }

  /// The most memory that a student's program may take.
  static let memory = 2 << 30

  /// How long a stranger's program may take, and say how much: four times what is right, and some.
  static func patience(for cases: [Case]) -> StudentProgram.Patience {
    let right = cases.reduce(0) { $0 + ($1.expected?.encodedSize ?? 10_000) }
    return .init(
      processorSeconds: processorSeconds, secondsPerCall: 2, silence: .seconds(10), deadline: .seconds(60),
      outputLimit: 4 * right + (1 << 18))
  }

  private static let processorSeconds = 20

  /// The cases that students see.
  static func publicCases(of check: Check) -> [Case] {
    var generator = SeededGenerator(seed: publicSeed)
    return check.cases(&generator)
  }

  private static let publicSeed: UInt64 = 1

  /// The public cases and those of a seed.
  static func cases(of check: Check, after publicCases: [Case], seed: UInt64) -> [Case] {
    var generator = SeededGenerator(seed: seed)
    let cases = publicCases + (seed == publicSeed ? [] : check.cases(&generator))
    // The last call is made once more: what a function keeps from call to call makes the answer another one.
    guard var again = cases.last else { return cases }
    again.relation = nil
    return cases + [again]
  }

  /// Grades a submission.
  /// - Throws: `Failure` where nothing can be built or run, whatever the submission; `CancellationError`.
  public func grade(_ intake: Intake) async throws -> SubmissionReport {
    let work = try WorkFolder(in: scratch)
    defer { work.remove() }
    let touched = intake.submissions.filter { !untouched.contains($0.hash) }
    let together = "\(work.path)/together"
    try Files.makeFolder(together)
    let joint = try await JointBuild(builder: builder, hosts: hosts).build(touched, in: together)
    var reports: [ExerciseReport] = []
    for exercise in workbook.course.exercises {
      guard let submission = intake.submissions.first(where: { $0.exercise == exercise }) else {
        reports.append(ExerciseReport(exercise))
        continue
      }
      let verdict =
        untouched.contains(submission.hash)
        ? Verdict(outcome: .notAttempted(what: exercise.todo, line: 1), hash: submission.hash)
        : try await self.verdict(on: submission, joint[exercise.name], in: "\(work.path)/\(exercise.name)")
      reports.append(
        ExerciseReport(
          exercise, verdict, points: points(for: verdict, of: exercise), file: submission.path))
    }
    return SubmissionReport(
      path: intake.path, submission: intake.name, seed: seed, course: workbook.course.version,
      compiler: compiler,
      // Of hundredths, which a Double does not hold exactly.
      points: (100 * reports.reduce(0) { $0 + $1.points }).rounded() / 100,
      possible: reports.reduce(0) { $0 + $1.possible },
      remarks: intake.remarks, limits: limits, exercises: reports)
  }

  private func verdict(
    on submission: Submission, _ joint: (program: StudentProgram, warnings: [Diagnostic])?, in folder: String
  ) async throws -> Verdict {
    guard let questions = questions[submission.exercise.name] else {
      throw Failure(
        .notFound, at: submission.exercise.name, "has no check", remedy: "add one to Sources/Grading/Checks")
    }
    if let joint {
      let examination = try await examine(joint.program, questions)
      if !examination.isUnloadable {
        return verdict(examination, questions, submission, warnings: joint.warnings)
      }
    }
    return try await withProgram(for: submission, questions.check, in: folder) { program, warnings in
      verdict(try await examine(program, questions), questions, submission, warnings: warnings)
    } refused: { outcome in
      Verdict(outcome: outcome, hash: submission.hash)
    }
  }

  /// Builds a file alone and gives the program to a body, or says why it was refused.
  func withProgram<Result: Sendable>(
    for submission: Submission, _ check: Check, in folder: String,
    _ body: (StudentProgram, [Diagnostic]) async throws -> Result,
    refused: (Verdict.Outcome) throws -> Result
  ) async throws -> Result {
    try Files.makeFolder(folder)
    switch try await builder.build(submission, check, in: folder) {
    case .refused(let outcome): return try refused(outcome)
    case .built(let program, let warnings): return try await body(program, warnings)
    }
  }

  private func examine(_ program: StudentProgram, _ questions: Questions) async throws -> Examination {
    try await Examination(
      of: program, calls: questions.cases.map(\.arguments), patience: Self.patience(for: questions.cases),
      restarts: Examination.Restarts.some)
  }

  private func verdict(
    _ examination: Examination, _ questions: Questions, _ submission: Submission, warnings: [Diagnostic]
  ) -> Verdict {
    var verdict = questions.check.verdict(on: examination, cases: questions.cases, hash: submission.hash)
    verdict.warnings = warnings
    return verdict
  }

  /// The points of an exercise, shared over its calls; some mistakes leave less of them.
  private func points(for verdict: Verdict, of exercise: Exercise) -> Double {
    if verdict.isPassed { return Double(exercise.points) }
    guard let questions = questions[exercise.name] else { return 0 }
    var share = questions.share(of: verdict.isRight)
    if case .wrong(_, _, let sentence?) = verdict.outcome,
      let mistake = questions.check.mistakes.first(where: { $0.sentence == sentence })
    {
      share = min(share, mistake.leaves)
    }
    return (100 * share * Double(exercise.points)).rounded(.down) / 100
  }

  /// What strangers' code is held to.
  public var limits: SubmissionReport.Limits {
    .init(
      isolation: builder.sandbox == nil ? "none" : "bubblewrap",
      memoryBy: builder.sandbox?.groups?.version ?? "limits of the process",
      memory: Self.memory, processorSeconds: Self.processorSeconds)
  }

  /// Where the sandbox's program lies.
  /// - Throws: `Failure` where there is none.
  public static func sandboxVersion(environment: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/filters-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try Sandbox(environment: environment, folder: folder, groups: nil).bubblewrap
  }

  private static func newGroups() -> ControlGroups? {
    ControlGroups(memory: memory, threads: 128)
  }

  /// A grader that may work beside this one: what runs for it is held to limits of its own. Close it, too.
  public func colleague() -> Grader {
    var other = self
    other.builder.sandbox?.groups = Self.newGroups()
    return other
  }

  /// Takes away what the grader made for itself on this machine.
  public func close() {
    builder.sandbox?.groups?.remove()
  }
}
