private import Foundation
internal import Sandboxing

/// Why a call of a student's function did not return.
public struct Stop: Hashable, Sendable {
  /// The cause.
  public var cause: Cause
  /// What to say of it.
  public var words: String

  /// The line of the student's file in which it did, where that is known.
  public var line: Int?

  /// What can end a call.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// It used up its processor time.
    case processorTime = "processor-time"
    /// It did not return in time.
    case wallTime = "wall-time"
    /// It took too much memory.
    case memory
    /// It ran out of stack, or touched memory that is not its own.
    case stack
    /// It wrote too much.
    case output
    /// It ended the program.
    case exit
    /// Swift stopped it: an index out of range, a number too large, a failed precondition.
    case trap
    /// A signal ended it.
    case signal
    /// It was not made, as calls before it took too long or ended the program too often.
    case notMade = "not-made"
  }

  /// A cause with its words.
  public init(_ cause: Cause, _ words: String) {
    self.cause = cause
    self.words = words
  }

  /// Why a program ended that did not come to its end.
  /// - Parameter tookTooMuchMemory: whether the system has said so.
  init(_ ending: ChildProcess.Ending, _ crash: Crash, tookTooMuchMemory: Bool = false) {
    if ending == .silent {
      self.init(.wallTime, "it did not return in time: a loop without an end?")
    } else if ending == .talkative {
      self.init(.output, "it wrote more than can be taken: a print in a loop without an end?")
    } else if tookTooMuchMemory || Self.tellsOfMemory(crash) {
      self.init(.memory, "it took more memory than it may: an array that grows without an end?")
    } else if let lastWords = crash.lastWords {
      let words = lastWords.split(separator: ":").first.map(String.init) ?? lastWords
      self.init(
        .trap, "Swift stopped the program: \(lastWords.hasPrefix("Index out of range") ? words : lastWords)")
    } else {
      self.init(ending)
    }
  }

  private static func tellsOfMemory(_ crash: Crash) -> Bool {
    [crash.lastWords ?? "", crash.printed].contains { words in
      words.contains("Could not allocate memory") || words.contains("failed to allocate")
        || words.contains("std::bad_alloc")
    }
  }

  private init(_ ending: ChildProcess.Ending) {
    switch ending {
    case .signalled(SIGSEGV), .signalled(SIGBUS):
      self.init(.stack, "the program ran out of stack: does the function call itself without an end?")
    case .signalled(SIGILL), .signalled(SIGTRAP):
      self.init(.trap, "Swift stopped the program: a number became too large or an index left its range")
    case .signalled(SIGXCPU):
      self.init(.processorTime, "it used up its processor time: a loop without an end?")
    case .signalled(SIGXFSZ): self.init(.output, "it wrote a file that is larger than it may be")
    case .signalled(SIGKILL): self.init(.signal, "it was ended: too much memory, or by itself?")
    case .signalled(let signal): self.init(.signal, "it was ended by signal \(signal)")
    case .exited(let code):
      self.init(.exit, "the program ended by itself with code \(code) in the middle of the call")
    case .silent, .talkative: self.init(.signal, "it was ended")
    }
  }
}
