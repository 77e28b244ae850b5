private import Foundation
public import Course
internal import SafeFiles
internal import Sandboxing

/// What students' files are built against, compiled once and kept: the types that they share with the library,
/// the channel for answers, and for each exercise the published solutions of those before it.
public struct Kit: Sendable {
  /// Where it lies.
  public let folder: String
  let toolchain: Toolchain
  /// Where work is done that is thrown away.
  let scratch: String
  /// Called before anything is built, which takes some seconds.
  private let willBuild: @Sendable () -> Void

  /// The kit of a workbook, built if it is not there yet.
  ///
  /// - Parameters:
  ///   - cache: a folder that may be deleted at any time.
  ///   - willBuild: called before anything is built, which takes some seconds.
  /// - Throws: `Failure` where it can't be built.
  public init(
    of workbook: Workbook, toolchain: Toolchain, cache: String,
    willBuild: @escaping @Sendable () -> Void = {}
  ) async throws {
    self.toolchain = toolchain
    self.willBuild = willBuild
    scratch = "\(cache)/scratch"
    let modules = ["ExerciseKit", "AnswerChannel"]
    var files: [String: [String]] = [:]
    let options = Self.options + Self.moduleOptions + [Self.users]
    // What the compiler makes of headers is of no use in another folder than the one that it was made in.
    var digest = SHA256Hash(of: toolchain.identity + options.joined(separator: " ") + cache)
    for module in modules {
      let source = "\(workbook.root)/Sources/\(module)"
      files[module] = try Files.names(in: source).filter { $0.hasSuffix(".swift") }.map { "\(source)/\($0)" }
      for file in files[module]! { digest.add(try Files.read(file, limit: 1 << 20)) }
    }
    folder = "\(cache)/kit-\(digest.name)"
    try await make(folder) { place in
      for module in modules {
        try await Self.compile(
          files[module]!, as: module, to: place, including: [place], toolchain: toolchain, optimised: true)
      }
    }
  }

  /// What every student's file is compiled and linked with.
  var files: [String] {
    ["ExerciseKit", "AnswerChannel"].flatMap { module in
      ["o", "swiftmodule"].map { "\(folder)/\(module).\($0)" }
    } + [modules]
  }

  /// Where the compiler keeps what it has made of the system's headers. In a sandbox it can only read there.
  var modules: String { "\(folder)/modules" }

  /// A file that uses some of what students import.
  private static let users = """
    import Dispatch
    import Foundation

    func use() {
      print(String(format: "%.3f", pow(2.0, 0.5)), Date(), Data("text".utf8), exp(1.0), UUID())
      DispatchQueue.concurrentPerform(iterations: 2) { print($0) }
      try? Data().write(to: URL(fileURLWithPath: "/dev/null"))
    }

    """

  /// The compiler keeps apart what it makes of headers with and without optimisation.
  private static let moduleOptions = ["-Onone", "-O"]

  /// Lets the compiler make of the system's headers what students' files may want of them, unless that is there.
  /// - Throws: `Failure` where it does not work.
  func fillModules() async throws {
    guard !FileManager.default.fileExists(atPath: modules) else { return }
    try await refreshModules()
  }

  /// Compiles in a sandbox, and once more where what was kept of the system's headers turns out to be outdated, as
  /// after an update of those: inside it can't be made anew.
  func withCurrentModules(
    _ compile: () async throws -> ChildProcess.Result
  ) async throws -> ChildProcess.Result {
    let result = try await compile()
    guard lacksModules(result) else { return result }
    try await refreshModules()
    return try await compile()
  }

  /// Whether the compiler wanted to keep more of the system's headers, and could not.
  func lacksModules(_ result: ChildProcess.Result) -> Bool {
    result.errors.contains("unable to open output file '\(modules)")
  }

  /// Lets the compiler make anew what it finds outdated.
  /// - Throws: `Failure` where it does not work.
  func refreshModules() async throws {
    let work = try WorkFolder(in: scratch)
    defer { work.remove() }
    try Files.writeScratch(Data(Self.users.utf8), to: "\(work.path)/all.swift")
    for option in Self.moduleOptions {
      let result = try await toolchain.compile(
        [option, "-c", "-wmo", "-module-cache-path", modules, "all.swift", "-o", "all.o"],
        in: work.path, deadline: .seconds(300))
      guard result.ending == .exited(0) else { throw toolchain.failure(result, in: work.path) }
    }
  }

  /// The module `Prerequisites` of an exercise: what it may use of what comes before it, and no more.
  /// - Returns: the folder that it lies in; nil where nothing comes before.
  func prerequisites(of exercise: Exercise, in workbook: Workbook) async throws -> String? {
    let files = workbook.filesBefore(exercise)
    guard !files.isEmpty else { return nil }
    var digest = SHA256Hash(of: "")
    for file in files { digest.add(try Files.read(file, limit: 1 << 20)) }
    let place = "\(folder)/before-\(digest.name)"
    try await make(place) { place in
      try await Self.compile(
        files, as: "Prerequisites", to: place, including: [folder], toolchain: toolchain, optimised: false)
    }
    return place
  }

  /// What every module is compiled with; with the messages of preconditions, which `-O` alone would leave out, and
  /// with the frame pointers by which a crash in there is followed back to the student's line.
  private static let options = [
    "-assert-config", "Debug", "-wmo", "-parse-as-library", "-package-name", "workbook",
    "-Xcc", "-fno-omit-frame-pointer",
  ]

  /// Makes a folder and what is in it, whole or not at all; another program may do the same at the same time.
  func make(_ folder: String, _ fill: (String) async throws -> Void) async throws {
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    willBuild()
    let place = try WorkFolder(in: scratch)
    do {
      try await fill(place.path)
    } catch {
      place.remove()
      throw error
    }
    guard place.keep(as: folder) || FileManager.default.fileExists(atPath: folder) else {
      throw Failure(.noPermission, at: folder, "it can't be kept there", remedy: "change its permissions")
    }
  }

  private static func compile(
    _ files: [String], as module: String, to place: String, including folders: [String],
    toolchain: Toolchain, optimised: Bool
  ) async throws {
    let result = try await toolchain.compile(
      [optimised ? "-O" : "-Onone"] + options
        + ["-module-name", module, "-emit-module", "-emit-module-path", "\(place)/\(module).swiftmodule"]
        + folders.flatMap { ["-I", $0] } + ["-c"] + files + ["-o", "\(place)/\(module).o"],
      in: place, deadline: .seconds(300))
    guard result.ending == .exited(0) else {
      let lines = result.errors.split(separator: "\n")
      guard let reason = lines.first(where: { $0.contains(".swift:") && $0.contains("error:") }) else {
        throw toolchain.failure(result, in: place)
      }
      throw Failure(
        .system, at: "the workbook's \(module)", "does not compile: \(reason)",
        remedy: "restore the folders Sources and Solutions")
    }
  }
}

/// A SHA-256 of several pieces, each counted, as a name for files.
struct SHA256Hash {
  private var pieces = [UInt8]()

  init(of text: String) { add(Array(text.utf8)) }

  mutating func add(_ data: some Sequence<UInt8>) { pieces += SHA256.hexDigest(of: data).utf8 }

  var name: String { String(SHA256.hexDigest(of: pieces).prefix(16)) }
}
