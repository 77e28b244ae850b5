private import Foundation
internal import SafeFiles
internal import Sandboxing

/// The Swift compiler that checks are built with.
public struct Toolchain: Hashable, Sendable {
  /// The path of `swiftc`.
  public let compiler: String

  /// The compiler that the shell would find.
  /// - Throws: `Failure` with `notFound` where there is none.
  public init(environment: [String: String]) throws {
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    guard
      let found = folders.map({ "\($0)/swiftc" }).first(where: { path in
        FileManager.default.isExecutableFile(atPath: path) && (try? Files.requireFile(path)) != nil
      })
    else {
      throw Failure(
        .notFound, at: "swiftc", "the Swift compiler is not on the PATH",
        remedy: "add its folder: export PATH=/path/to/swift/usr/bin:$PATH")
    }
    compiler = found
  }

  /// The compiler by path, size and date: what is kept from one compiler is of no use to another.
  var identity: String {
    let resolved = URL(filePath: compiler).resolvingSymlinksInPath().path(percentEncoded: false)
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    return "\(resolved) \(attributes?[.size] ?? 0) \(attributes?[.modificationDate] ?? 0)"
  }

  /// What the compiler says of its version, in short: `Swift version 6.3.1`.
  public func version() async throws -> String {
    let result = try await ChildProcess.run(
      compiler, ["--version"], environment: ["TERM": "dumb"], inherits: true, folder: "/", input: [],
      silence: .seconds(60))
    let words = String(decoding: result.output, as: UTF8.self)
    guard let found = words.firstMatch(of: #/Swift version [0-9.]+/#) else {
      throw Failure(
        .system, at: compiler, "does not say its version: \(result.ending)",
        remedy: "install Swift again: https://www.swift.org/install")
    }
    return String(found.output)
  }

  /// Compiles, and gives what the compiler said.
  func compile(_ arguments: [String], in folder: String, deadline: Duration) async throws
    -> ChildProcess.Result
  {
    try await ChildProcess.run(
      compiler, ["-swift-version", "5", "-no-color-diagnostics", "-diagnostic-style", "llvm"] + arguments,
      environment: ["TERM": "dumb"], inherits: true, folder: folder, input: [], silence: deadline)
  }

  /// What to say when it failed, and not for a file that it was given.
  func failure(_ result: ChildProcess.Result) -> Failure {
    let lines = result.errors.split(separator: "\n")
    if lines.contains(where: { $0.localizedCaseInsensitiveContains("no space left on device") }) {
      return Failure(.system, at: compiler, "the disk is full", remedy: "make room")
    }
    let reason =
      switch result.ending {
      case .silent: "it does not come to an end"
      case .signalled(let signal): "it was ended by signal \(signal)"
      case .exited(let code): lines.first.map { String($0.prefix(200)) } ?? "it ended with code \(code)"
      }
    return Failure(
      .system, at: compiler, "the compiler does not work: \(reason)",
      remedy: "see what swiftc --version says, and run exercises doctor")
  }
}
