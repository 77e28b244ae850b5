import ArgumentParser
import Foundation
import SafeFiles

/// The instructor's program.
@main
struct GraderProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grader",
    abstract: "Grade the exercises of people you don't know: run apart, judged by numerical gradients.",
    discussion: """
      Begin with `grader doctor`, which says what this machine can hold strangers' code to, and `grader \
      selftest`, which tries it with attacks, mistakes and right answers.
      """,
    version: "0.1.0", subcommands: [Grade.self, ClassCommand.self, Replay.self, Doctor.self, Selftest.self])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      guard fflush(nil) == 0 else {
        throw Failure(
          .system, at: "standard output", "not all could be written", remedy: "make room on the disk")
      }
    } catch let failure as Failure {
      try? FileHandle.standardError.write(contentsOf: Data("Error: \(failure)\n".utf8))
      exit(withError: ExitCode.failure)
    } catch {
      exit(withError: error)
    }
  }
}
