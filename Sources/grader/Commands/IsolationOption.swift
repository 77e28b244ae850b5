import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles
import Sandboxing

/// Where strangers' code runs.
struct IsolationOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Run their code on this machine as it is: it can read, change and send all that you can. For your own files only."
    ))
  var unsafeNoSandbox = false

  /// A grader of a workbook.
  func grader(of workbook: Workbook, seed: UInt64) async throws -> Grader {
    let environment = ProcessInfo.processInfo.environment
    let cache = Files.cacheFolder(environment: environment) + "/checks"
    let isSaid = Guarded(isatty(STDERR_FILENO) != 1)
    return try await Grader(
      workbook: workbook, cache: cache, environment: environment,
      isolation: unsafeNoSandbox ? .none : .sandbox, seed: seed
    ) {
      let wasSaid = isSaid.change { isSaid in
        defer { isSaid = true }
        return isSaid
      }
      guard !wasSaid else { return }
      let line = "Building what submissions are built with, once (about half a minute) …\n"
      try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
  }

  /// What held the code, in words.
  func words(for grader: Grader) -> String {
    let limits = grader.limits
    return limits.isolation == "none"
      ? "no sandbox" : "\(limits.isolation), memory held by \(limits.memoryBy)"
  }
}
