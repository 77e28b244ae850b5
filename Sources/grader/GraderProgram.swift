import ArgumentParser
import Foundation
import SafeFiles

/// The instructor's program.
@main
struct GraderProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grader",
    abstract: "Grade the exercises of people you don't know: run apart, judged by numerical gradients.",
    version: "0.1.0", subcommands: [Grade.self, Selftest.self])
}
