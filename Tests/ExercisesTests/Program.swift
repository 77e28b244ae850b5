import Foundation
import SafeFiles
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The `exercises` program as this package built it, run as a process of its own.
enum Program {
  struct Result {
    var exitCode: Int32
    var output: String
    var errors: String

    var outputLines: [String] { output.split(separator: "\n").map(String.init) }
  }

  static let path = builtProgram("exercises")
  static let benchmark = builtProgram("benchmark")

  private static func builtProgram(_ name: String) -> String {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: name).path(percentEncoded: false)
  }

  /// Runs the program with its cache in `cache` and its output going nowhere near a terminal.
  static func run(
    _ arguments: [String], cache: String, in folder: String? = nil, program: String = path,
    kernels: String? = nil, searchPath: String? = nil
  ) async throws -> Result {
    var variables: [Environment.Key: String?] = [
      "XDG_CACHE_HOME": cache, "MNIST_DIR": nil, "NEURAL_KERNELS": kernels,
    ]
    if let searchPath { variables["PATH"] = searchPath }
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments),
      environment: .inherit.updating(variables), workingDirectory: folder.map { FilePath($0) },
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard case .exited(let code) = result.terminationStatus else {
      return Result(exitCode: -1, output: result.standardOutput, errors: result.standardError)
    }
    return Result(
      exitCode: code, output: result.standardOutput, errors: result.standardError)
  }

  /// Runs the program and presses Ctrl-C once it has printed so many lines.
  static func runInterrupted(
    _ arguments: [String], cache: String, afterLines count: Int
  ) async throws -> Result {
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .inherit.updating(["XDG_CACHE_HOME": cache]),
      input: .none, output: .sequence, error: .string(limit: 1 << 20)
    ) { execution in
      var output = ""
      var lines = 0
      for try await line in execution.standardOutput.strings() {
        output += line.hasSuffix("\n") ? line : line + "\n"
        lines += 1
        if lines == count { try execution.send(signal: .interrupt) }
      }
      return output
    }
    guard case .exited(let code) = result.terminationStatus else {
      return Result(exitCode: -1, output: result.closureResult, errors: result.standardError)
    }
    return Result(exitCode: code, output: result.closureResult, errors: result.standardError)
  }
}

/// Calls `body` with a folder of its own, which is removed behind it.
func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appending(path: "exercises-\(UUID().uuidString)")
    .path(percentEncoded: false)
  try Files.makeFolder(folder)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try await body(folder)
}
