/// What came of checking one exercise.
public struct Verdict: Hashable, Sendable {
  /// What it is.
  public var outcome: Outcome
  /// What the student's code printed, the start and the end of it where it was much.
  public var printed = ""
  /// The SHA-256 of the file that was judged.
  public var hash: String
  /// How many calls were made.
  public var cases = 0
  /// Which of them were answered right; those after a `todo` are missing.
  public var isRight: [Bool] = []
  /// How many of them were answered right.
  public var right: Int { isRight.count(where: \.self) }
  /// What the compiler warned of in a file that it took.
  public var warnings: [Diagnostic] = []

  /// The ways in which a check ends.
  public enum Outcome: Hashable, Sendable {
    /// Every answer is right.
    case passed
    /// `todo` was reached: with its text, and the line.
    case notAttempted(what: String, line: Int)
    /// A call returned something else than it should; with the mistake's name where it is known.
    case wrong(call: String, Mismatch, mistake: String?)
    /// A call did not return.
    case stopped(call: String, Stop)
    /// The compiler refused the file.
    case doesNotCompile([Diagnostic])
    /// The file has not the function that it should have.
    case changedSignature(expected: String, found: String?)
    /// The answers that came were none.
    case malformedAnswer
  }

  /// Whether all is right.
  public var isPassed: Bool { outcome == .passed }
}

/// One complaint of the compiler's about the student's file.
public struct Diagnostic: Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1.
  public var column: Int
  /// Whether it is an error, else a warning.
  public var isError: Bool
  /// What the compiler says.
  public var message: String
  /// The line of the file that it is about; empty where that is not known.
  public var source = ""
}
