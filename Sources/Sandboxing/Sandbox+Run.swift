private import Foundation
internal import SafeFiles

extension Sandbox {
  /// Runs a program inside, to its end. Where the sandbox itself does not start, it is tried twice more.
  ///
  /// - Parameters:
  ///   - arguments, kind, limits, visible, moved, writable, variables: as `command` takes them.
  ///   - folder: where the program's input is put, outside.
  ///   - silence, deadline, outputLimit, onOutput: as `ChildProcess.run` takes them.
  /// - Throws: `Failure` where the sandbox does not start, which says nothing of the program;
  ///   `CancellationError`.
  package func run(
    _ arguments: [String], as kind: Kind, limits: Limits, visible: [String],
    moved: [(path: String, inside: String)] = [], writable: String? = nil, variables: [String: String],
    folder: String, input: [UInt8] = [], silence: Duration, deadline: Duration? = nil,
    outputLimit: Int = 16 << 20,
    onOutput: (@Sendable (ArraySlice<UInt8>) -> Void)? = nil
  ) async throws -> ChildProcess.Result {
    let inside = command(
      arguments, as: kind, limits: limits, visible: visible, moved: moved, writable: writable,
      environment: variables)
    var reason = ""
    for attempt in 0..<3 {
      if attempt > 0 { try await Task.sleep(for: .milliseconds(300)) }
      var result = try await ChildProcess.run(
        inside.program, inside.arguments, environment: [:], folder: folder, input: input, silence: silence,
        deadline: deadline, outputLimit: outputLimit, onOutput: onOutput)
      Orphans.reap()
      let notes = Notes(takenFrom: &result.errors)
      guard case .exited(let code) = result.ending else { return result }
      if notes.programHasRun {
        // Bubblewrap ends with this code where the program was ended by a signal.
        if 129...159 ~= code { result.ending = .signalled(code - 128) }
        return result
      }
      reason = result.errors.split(separator: "\n").first.map(String.init) ?? "it ended with code \(code)"
    }
    throw Failure(
      .system, at: bubblewrap, "the sandbox does not start: \(reason)",
      remedy: "see what grader doctor says")
  }

  /// What bubblewrap writes of its program, as its option `--json-status-fd` says, between the words of the
  /// program on standard error. Only a program that has started can write the like.
  struct Notes {
    /// Whether the program was started and came to an end.
    let programHasRun: Bool

    /// Takes the notes out of what was written.
    init(takenFrom errors: inout String) {
      programHasRun = errors.contains("\"exit-code\": ")
      for beginning in ["{ \"child-pid\": ", "{ \"exit-code\": "] {
        while let start = errors.firstRange(of: beginning),
          let end = errors[start.upperBound...].firstRange(of: "}\n")
        {
          errors.removeSubrange(start.lowerBound..<end.upperBound)
        }
      }
    }
  }
}
