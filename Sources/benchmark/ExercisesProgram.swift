import Dispatch
import Foundation
import SafeFiles

/// The `exercises` program that was built beside this one, as a process of its own.
enum ExercisesProgram {
  /// Reads one file with a kept network.
  /// - Returns: whether it was read; what can't be read as a digit is no failure here.
  @discardableResult
  static func classify(_ file: String) throws -> Bool {
    let program = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
    let process = Process()
    process.executableURL = program.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "exercises")
    process.arguments = ["classify", "--json", file]
    process.standardOutput = FileHandle.nullDevice
    // `waitUntilExit` looks only every 50 ms.
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    end.wait()
    guard process.terminationReason == .exit, process.terminationStatus <= 1 else {
      throw Failure(.system, at: file, "exercises classify failed", remedy: "try it by hand")
    }
    return process.terminationStatus == 0
  }
}
