internal import Course
private import Foundation
internal import SafeFiles
internal import Sandboxing

/// Builds many files of one student by as few calls of the compiler as can be.
///
/// All plain files are compiled as one module, each to an object of its own, and each object becomes a library
/// for its exercise's host. What the compiler blames is left out and tried alone, and so is what does not fit its
/// host: a file that another file made compile. So the verdicts are those of building each file by itself.
struct JointBuild: Sendable {
  let builder: Builder
  let hosts: Hosts

  /// Builds files where that can be done together.
  /// - Parameter folder: where they are built; nothing else may be in it.
  /// - Returns: by the exercise's name, the program and what the compiler warns of; what is missing has to be
  ///   built alone.
  func build(
    _ submissions: [Submission], in folder: String
  ) async throws -> [String: (program: StudentProgram, warnings: [Diagnostic])] {
    var candidates = submissions.filter { Self.isPlain($0.text) }
    for submission in candidates {
      try Files.writeScratch(Data(submission.text.utf8), to: "\(folder)/\(submission.exercise.fileName)")
    }
    // What it blames in the first round is mostly all that is wrong.
    for _ in 0..<3 where !candidates.isEmpty {
      let result = try await builder.kit.withCurrentModules {
        try await compile(candidates, in: folder)
      }
      guard result.ending != .exited(0) else { return programs(for: candidates, result.errors, in: folder) }
      let blamed = candidates.filter { submission in
        Diagnostic.all(in: result.errors, about: submission.exercise.fileName).contains(where: \.isError)
      }
      guard !blamed.isEmpty else { return [:] }
      candidates.removeAll { submission in blamed.contains { $0.exercise == submission.exercise } }
    }
    return [:]
  }

  /// Compiles, then makes a library of each object, in one stay in the sandbox.
  private func compile(_ candidates: [Submission], in folder: String) async throws -> ChildProcess.Result {
    let toolchain = builder.kit.toolchain
    let names = candidates.map(\.exercise.fileName)
    // In a sandbox its own memory takes them faster than the disk does; what does not fit is built alone.
    let objects = builder.sandbox == nil ? "." : "/tmp"
    // For what is not among them a stub says how it is called.
    let others = hosts.declarations.filter { file in
      !names.contains(String(file.split(separator: "/").last ?? ""))
    }
    let frontend =
      toolchain.frontend(module: Hosts.module, kit: builder.kit)
      + names.flatMap { ["-primary-file", $0] } + others + names.flatMap { ["-o", "\(objects)/\($0).o"] }
    let links = candidates.map { submission in
      let (file, adapter) = (submission.exercise.fileName, hosts.adapter(of: submission.exercise))
      let library = "\(file).so"
      return Sandbox.quoted(
        [toolchain.linker, "-shared", "-o", library, "\(objects)/\(file).o", adapter, toolchain.registration])
        + " || rm -f \(Sandbox.quoted([library]))"
    }
    let script = (["set -e", Sandbox.quoted(frontend)] + links).joined(separator: "\n") + "\n"
    try Files.writeScratch(Data(script.utf8), to: "\(folder)/build.sh")
    return try await toolchain.run(
      ["/bin/sh", "build.sh"], in: folder, deadline: .seconds(30), sandbox: builder.sandbox,
      visible: builder.kit.files + [hosts.folder])
  }

  private func programs(
    for submissions: [Submission], _ errors: String, in folder: String
  ) -> [String: (program: StudentProgram, warnings: [Diagnostic])] {
    var programs: [String: (StudentProgram, [Diagnostic])] = [:]
    for submission in submissions {
      let library = "\(folder)/\(submission.exercise.fileName).so"
      guard FileManager.default.fileExists(atPath: library) else { continue }
      let host = hosts.host(of: submission.exercise)
      let program = StudentProgram(
        path: host, library: library, folder: folder, runtime: hosts.runtime,
        visible: hosts.runtime == nil ? [builder.kit.toolchain.runtime] : [], sandbox: builder.sandbox)
      programs[submission.exercise.name] = (
        program, Diagnostic.all(in: errors, about: submission.exercise.fileName)
      )
    }
    return programs
  }

  /// Whether a file can do nothing to others of its module that the linker would not notice: it declares
  /// functions, constants and extensions of the kit's types, and no more.
  ///
  /// Types, operators and attributes work in other files without leaving a trace in their objects, and another
  /// import makes its members visible there.
  static func isPlain(_ text: String) -> Bool {
    // Where comments and texts can't span lines, a line that begins with // is a comment and nothing else.
    let mayHaveLongOnes = text.contains("/*") || text.contains("\"\"\"")
    let lines = Array(text.utf8).split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let code = lines.filter { line in
      mayHaveLongOnes
        || !line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.starts(with: "//".utf8)
    }
    guard !code.contains(where: { $0.contains(where: isSpecial) }) else { return false }
    let words = code.flatMap { line in
      line.split { !isInWord($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
    guard specialWords.isDisjoint(with: words) else { return false }
    return words.indices.allSatisfy { words[$0] != "import" || words[($0 + 1)...].first == "ExerciseKit" }
  }

  private static let specialWords: Set = [
    "enum", "struct", "class", "actor", "protocol", "typealias", "operator", "precedencegroup", "macro",
  ]

  /// Whether a byte begins an attribute, a condition, a macro or a name in quotes.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "`")].contains(byte)
  }

  /// Whether a byte is part of a word: a letter, a digit, an underscore or part of a longer character.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }
}
