internal import Course
internal import SafeFiles

/// What came of grading a submission: enough to show it, to sum it up, and to do it again.
public struct SubmissionReport: Codable, Hashable, Sendable {
  /// The form of the report.
  public var version = 1
  /// Where it lay, as it was named.
  public var path: String
  /// Whose it is: the name of the folder or file.
  public var submission: String
  /// What hidden cases were drawn from.
  public var seed: UInt64
  /// The course's version.
  public var course: Int
  /// The compiler that built the files.
  public var compiler: String
  /// Points earned, to a hundredth.
  public var points: Double
  /// Points that can be earned.
  public var possible: Double
  /// What was found and not graded, and why.
  public var remarks: [String]
  /// What the strangers' code was held to.
  public var limits: Limits
  /// All exercises, in the course's order.
  public var exercises: [ExerciseReport]
  /// What a network trained with the submission's own functions reads, where that was asked for.
  public var finale: FinaleReport?

  /// What held.
  public struct Limits: Codable, Hashable, Sendable {
    /// What kept the code apart: `bubblewrap` or `none`.
    public var isolation: String
    /// What held its memory and threads.
    public var memoryBy: String
    /// Bytes of memory.
    public var memory: Int
    /// Seconds of processor time for an exercise.
    public var processorSeconds: Int
  }
}

/// What came of one exercise.
public struct ExerciseReport: Codable, Hashable, Sendable {
  /// The exercise's name.
  public var exercise: String
  /// Its chapter's number.
  public var chapter: Int
  /// What it is about.
  public var title: String
  /// Points earned, to a hundredth.
  public var points: Double
  /// Points that can be earned.
  public var possible: Double
  /// `passed`, `wrong`, `stopped`, `does-not-compile`, `changed-signature`, `malformed-answer`,
  /// `not-attempted`, or `missing` where there was no file.
  public var verdict: String
  /// Calls that were made.
  public var calls: Int
  /// Those of them that were answered right.
  public var right: Int
  /// The file, as it lay in the submission.
  public var file: String?
  /// The SHA-256 of its bytes.
  public var hash: String?
  /// The first call that went wrong.
  public var call: String?
  /// What was returned; the function that was found where it is not the one that was asked for.
  public var returned: String?
  /// What should have been returned; the function that was asked for.
  public var expected: String?
  /// Where in the answer; missing where it is all of it.
  public var place: String?
  /// A gradient beside the numerical one, layer by layer.
  public var table: [String]?
  /// The same in numbers, where there are few enough to look at.
  public var gradients: [GradientPair]?
  /// The known mistake that gives the same answers.
  public var mistake: String?
  /// Why a call did not return: a name from `Stop.Cause`.
  public var cause: String?
  /// The same in a sentence.
  public var reason: String?
  /// What the compiler said: `line:column: error: message`.
  public var compiler: [String]?
  /// What the student's code printed.
  public var printed: String?

  init(_ exercise: Exercise) {
    self.exercise = exercise.name
    chapter = exercise.chapter
    title = exercise.title
    points = 0
    possible = Double(exercise.points)
    verdict = "missing"
    calls = 0
    right = 0
  }

  init(_ exercise: Exercise, _ verdict: Verdict, points: Double, file: String) {
    self.init(exercise)
    self.points = points
    self.verdict = verdict.outcome.name
    self.file = file
    hash = verdict.hash
    calls = verdict.cases
    right = verdict.right
    let lines = verdict.printed.split(separator: "\n", omittingEmptySubsequences: false)
    printed = verdict.printed.isEmpty ? nil : lines.map { String($0).onOneLine }.joined(separator: "\n")
    compiler = verdict.warnings.isEmpty ? nil : verdict.warnings.map(\.text)
    switch verdict.outcome {
    case .passed, .malformedAnswer: break
    case .notAttempted(let what, _): reason = what.onOneLine
    case .wrong(let call, let mismatch, let mistake):
      (self.call, returned, expected) = (call, mismatch.got.onOneLine, mismatch.expected)
      place = mismatch.place.isEmpty ? nil : mismatch.place
      table = mismatch.table.isEmpty ? nil : mismatch.table
      gradients = mismatch.gradients.isEmpty ? nil : mismatch.gradients
      self.mistake = mistake
    case .stopped(let call, let stop):
      (self.call, cause, reason) = (call, stop.cause.rawValue, stop.words.onOneLine)
    case .doesNotCompile(let diagnostics): compiler = diagnostics.prefix(20).map(\.text)
    case .changedSignature(let expected, let found): (self.expected, returned) = (expected, found)
    }
  }
}

/// A layer's derivatives beside the numerical ones: a row for each neuron, its weights and then its bias.
public struct GradientPair: Codable, Hashable, Sendable {
  /// The layer, as the lecture counts: the first one that computes is 2.
  public var layer: Int
  /// The student's.
  public var yours: [[Double]]
  /// The numerical ones.
  public var numerical: [[Double]]
}

extension Verdict.Outcome {
  /// Its name in reports.
  public var name: String {
    switch self {
    case .passed: "passed"
    case .notAttempted: "not-attempted"
    case .wrong: "wrong"
    case .stopped: "stopped"
    case .doesNotCompile: "does-not-compile"
    case .changedSignature: "changed-signature"
    case .malformedAnswer: "malformed-answer"
    }
  }
}

extension Diagnostic {
  /// `line:column: error: message`.
  public var text: String {
    "\(line):\(column): \(isError ? "error" : "warning"): \(message.onOneLine.prefix(400))"
  }
}
