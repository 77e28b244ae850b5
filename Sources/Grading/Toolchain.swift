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
  /// - Parameter visible: the files outside of `folder` that it needs to see in a sandbox.
  func compile(
    _ arguments: [String], in folder: String, deadline: Duration, sandbox: Sandbox? = nil,
    visible: [String] = []
  ) async throws -> ChildProcess.Result {
    try await run(
      [compiler, "-swift-version", "5", "-no-color-diagnostics", "-diagnostic-style", "llvm"] + arguments,
      in: folder, deadline: deadline, sandbox: sandbox, visible: visible)
  }

  /// What compiles files to objects of one module without the compiler's driver; the files are to follow.
  func frontend(module: String, kit: Kit) -> [String] {
    [
      "\(root)/bin/swift-frontend", "-c", "-swift-version", "5", "-Onone", "-parse-as-library",
      "-module-name", module, "-I", kit.folder, "-module-cache-path", kit.modules, "-no-color-diagnostics",
      "-diagnostic-style", "llvm",
    ]
  }

  /// Runs a program of the toolchain, or one that runs those.
  func run(
    _ command: [String], in folder: String, deadline: Duration, sandbox: Sandbox?, visible: [String]
  ) async throws -> ChildProcess.Result {
    guard let sandbox else {
      return try await ChildProcess.run(
        command[0], Array(command.dropFirst()), environment: ["TERM": "dumb"], inherits: true,
        folder: folder, input: [], silence: deadline)
    }
    return try await sandbox.run(
      command, as: .compiler, limits: .init(processorSeconds: 30, memory: 8 << 30, fileSize: 64 << 20),
      visible: visible + [root], writable: folder,
      variables: ["TERM": "dumb", "PATH": "\(root)/bin:/usr/bin:/bin", "LANG": "C.UTF-8"], folder: folder,
      silence: deadline)
  }

  /// The folder that holds the toolchain's `bin` and `lib`.
  var root: String {
    let resolved = URL(filePath: compiler).resolvingSymlinksInPath().deletingLastPathComponent()
    return resolved.deletingLastPathComponent().path(percentEncoded: false).trimmingSuffix("/")
  }

  /// The linker that starts fastest, of those that are there.
  var linker: String {
    let system = ["bfd", "gold"].map { "/usr/bin/ld.\($0)" } + ["/usr/bin/ld"]
    return system.first(where: FileManager.default.isExecutableFile) ?? "\(root)/bin/ld.lld"
  }

  /// What tells the runtime of the types in a library.
  var registration: String {
    #if arch(x86_64)
      "\(runtime)/x86_64/swiftrt.o"
    #else
      "\(runtime)/aarch64/swiftrt.o"
    #endif
  }

  /// The compiler's own C compiler, which links.
  var clang: String { "\(root)/bin/clang" }

  /// Whether the standard library is there as archives, too.
  var hasArchives: Bool { archives.allSatisfy(FileManager.default.fileExists) }

  /// The parts of the standard library that programs use unasked, and those that the kit uses.
  private var archives: [String] {
    [
      "swiftCore", "swiftSwiftOnoneSupport", "swiftSynchronization", "swiftGlibc", "swift_Concurrency",
      "swift_StringProcessing", "swift_RegexParser", "swiftDispatch", "dispatch", "BlocksRuntime",
    ].map { "\(root)/lib/swift_static/linux/lib\($0).a" }
  }

  /// What makes one library of them; a name for it is to follow.
  var sharedRuntime: [String] {
    let options = ["--whole-archive"] + archives + ["--no-whole-archive", "-Bsymbolic", "-z", "muldefs"]
    return [clang, "-shared", "-fuse-ld=lld", registration] + options.flatMap { ["-Xlinker", $0] }
      + ["-lstdc++", "-lm"]
  }

  /// The folder of the libraries that a program needs when it runs.
  var runtime: String { "\(root)/lib/swift/linux" }

  /// What to say when it failed in a folder, and not for a file that it was given.
  func failure(_ result: ChildProcess.Result, in folder: String) -> Failure {
    let lines = result.errors.split(separator: "\n")
    if lines.contains(where: { $0.localizedCaseInsensitiveContains("no space left on device") }) {
      let other = FileManager.default.temporaryDirectory.path
      return Failure(.system, at: folder, "the disk is full, there or in \(other)", remedy: "make room")
    }
    let reason =
      switch result.ending {
      case .silent, .talkative: "it does not come to an end"
      case .signalled(let signal): "it was ended by signal \(signal)"
      case .exited(let code): lines.first.map { String($0.prefix(200)) } ?? "it ended with code \(code)"
      }
    return Failure(
      .system, at: compiler, "the compiler does not work: \(reason)",
      remedy: "see what swiftc --version says, and run exercises doctor")
  }
}

extension String {
  /// The text without a suffix, if it has it.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
