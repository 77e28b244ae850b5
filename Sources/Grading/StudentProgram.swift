internal import AnswerChannel
internal import Sandboxing

/// A program that serves a student's functions.
enum StudentProgram {
  /// Runs it on calls, in their order, from its folder.
  ///
  /// - Parameters:
  ///   - processorSeconds: the most processor time that it may use; nil for as much as it takes.
  ///   - silence: how long it may go without an answer or a report.
  ///   - onOutput: called with each piece of what it sends as it comes.
  static func run(
    _ program: String, calls: [[Value]], in folder: String, processorSeconds: Int?, silence: Duration,
    onOutput: (@Sendable (ArraySlice<UInt8>) -> Void)? = nil
  ) async throws -> ChildProcess.Result {
    let frames = calls.enumerated().flatMap {
      Frame(.call, number: $0.offset, value: .list($0.element)).bytes
    }
    return try await ChildProcess.run(
      "\(folder)/\(program)", processorSeconds.map { ["\($0)"] } ?? [],
      environment: ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"], folder: folder, input: frames,
      silence: silence, onOutput: onOutput)
  }

  /// The main file of a program: what calls the student's functions.
  static func mainFile(_ adapter: String) -> String {
    "import AnswerChannel\nimport ExerciseKit\n\n\(adapter)\n"
  }
}
