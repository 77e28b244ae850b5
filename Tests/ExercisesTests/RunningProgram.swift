import Foundation
import SafeFiles
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The program while it runs, for tests that do something to it meanwhile.
struct RunningProgram {
  /// Its process.
  let processID: pid_t
  fileprivate let outputFile: String

  /// What it has printed so far.
  var output: String {
    String(decoding: (try? Files.read(outputFile, limit: 1 << 20)) ?? Data(), as: UTF8.self)
  }

  /// Waits until something is so, for half a minute at most.
  func waits(for what: String, until isSo: () -> Bool) async throws {
    for _ in 0..<3000 {
      if isSo() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("waited in vain for \(what); printed so far: \(output)")
  }

  /// Waits until it has printed a text.
  func waits(forOutput text: String) async throws {
    try await waits(for: text) { output.contains(text) }
  }

  func send(_ signal: Int32) { kill(processID, signal) }
}

extension Program {
  /// Runs the program, calls `body` with it, and waits for its end.
  /// - Parameter input: its standard input; it is closed in this process.
  static func running(
    _ arguments: [String], cache: String, in folder: String, input: FileDescriptor,
    body: (RunningProgram) async throws -> Void
  ) async throws -> (status: TerminationStatus, output: String) {
    let outputFile = FileManager.default.temporaryDirectory.appending(path: "output-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: outputFile) }
    let output = try FileDescriptor.open(
      FilePath(outputFile), .writeOnly, options: [.create, .append], permissions: .ownerReadWrite)
    let variables: [Environment.Key: String?] = ["XDG_CACHE_HOME": cache, "MNIST_DIR": nil]
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments), environment: .inherit.updating(variables),
      workingDirectory: FilePath(folder), input: .fileDescriptor(input, closeAfterSpawningProcess: true),
      output: .fileDescriptor(output, closeAfterSpawningProcess: false),
      error: .fileDescriptor(output, closeAfterSpawningProcess: true)
    ) { execution in
      let program = RunningProgram(
        processID: execution.processIdentifier.value, outputFile: outputFile)
      // A program that does not end must not hold the tests for ever.
      let killer = Task {
        try await Task.sleep(for: .seconds(300))
        program.send(SIGKILL)
      }
      do { try await body(program) } catch {
        killer.cancel()
        throw error
      }
      return killer
    }
    result.closureResult.cancel()
    let text = String(decoding: (try? Files.read(outputFile, limit: 1 << 20)) ?? Data(), as: UTF8.self)
    return (result.terminationStatus, text)
  }
}

/// Calls `body` with a copy of the workbook that can be spoiled.
func withWorkbookCopy(_ body: (String) async throws -> Void) async throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  try await withFolder { folder in
    try Files.makeFolder(folder + "/Sources")
    for part in ["Exercises", "Solutions", "Sources/ExerciseKit", "Sources/AnswerChannel"] {
      try FileManager.default.copyItem(
        at: root.appending(path: part), to: URL(filePath: folder).appending(path: part))
    }
    try FileManager.default.createSymbolicLink(
      at: URL(filePath: folder).appending(path: "Datasets"),
      withDestinationURL: root.appending(path: "Datasets"))
    try await body(folder)
  }
}

/// A text with a function's `todo` replaced by a body.
func filled(_ stub: String, with body: String) throws -> String {
  String(decoding: try Files.read(stub, limit: 100_000), as: UTF8.self).replacing(/todo\(.*\)/, with: body)
}

/// A cache that tests share, so that what checks are built with is built once.
let sharedCache = FileManager.default.temporaryDirectory.appending(path: "course-tests-cache").path
