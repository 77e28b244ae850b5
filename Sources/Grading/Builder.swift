internal import Course
private import Foundation
internal import SafeFiles
internal import Sandboxing

/// Makes programs of students' files.
struct Builder: Sendable {
  let workbook: Workbook
  let kit: Kit
  /// Where the compiler and the program run, if not on this machine as it is.
  var sandbox: Sandbox?

  /// What became of a file.
  enum Built: Sendable {
    /// A program, and what the compiler warns of.
    case built(StudentProgram, warnings: [Diagnostic])
    /// The file is not what was asked for.
    case refused(Verdict.Outcome)
  }

  /// Builds one file with its adapter, against what comes before its exercise.
  /// - Parameter options: what else the compiler is told.
  /// - Throws: `Failure` where nothing can be built.
  func build(
    _ submission: Submission, _ check: Check, in folder: String, options: [String] = []
  ) async throws -> Built {
    let file = submission.exercise.fileName
    try Files.writeScratch(Data(submission.text.utf8), to: "\(folder)/\(file)")
    try Files.writeScratch(Data(StudentProgram.mainFile(check.adapter).utf8), to: "\(folder)/main.swift")
    var arguments = ["-Onone", "-wmo", "-module-name", "Exercise", "-I", kit.folder, file, "main.swift"]
    arguments += options + ["-module-cache-path", kit.modules]
    arguments += ["\(kit.folder)/ExerciseKit.o", "\(kit.folder)/AnswerChannel.o", "-o", "exercise"]
    var visible = kit.files
    if let before = try await kit.prerequisites(of: submission.exercise, in: workbook) {
      arguments += ["-I", before, "-Xfrontend", "-import-module", "-Xfrontend", "Prerequisites"]
      arguments += ["\(before)/Prerequisites.o"]
      visible.append(before)
    }
    var result = try await kit.withCurrentModules {
      try await kit.toolchain.compile(
        arguments, in: folder, deadline: .seconds(60), sandbox: sandbox, visible: visible)
    }
    // What a file imports may want more of the system's headers than is kept, and that can't be added to inside.
    if sandbox != nil, kit.lacksModules(result) {
      arguments += ["-module-cache-path", "\(folder)/modules"]
      result = try await kit.toolchain.compile(
        arguments, in: folder, deadline: .seconds(60), sandbox: sandbox, visible: visible)
    }
    let diagnostics = Diagnostic.all(in: result.errors, about: file)
    if result.ending == .exited(0) {
      let program = StudentProgram(
        path: "\(folder)/exercise", folder: folder,
        visible: [kit.toolchain.runtime], sandbox: sandbox)
      return .built(program, warnings: diagnostics)
    }
    if diagnostics.contains(where: \.isError) { return .refused(.doesNotCompile(diagnostics)) }
    if let limit = compilerLimit(result) { return .refused(.doesNotCompile([limit])) }
    guard let expected = try publishedDeclaration(of: submission.exercise),
      !Diagnostic.all(in: result.errors, about: "main.swift").isEmpty
    else { throw kit.toolchain.failure(result, in: folder) }
    return .refused(
      .changedSignature(expected: expected, found: submission.declaration(of: check.name)))
  }

  /// The function as it was asked for.
  private func publishedDeclaration(of exercise: Exercise) throws -> String? {
    let published = try Files.read(workbook.solutionFile(exercise), limit: Submission.sizeLimit)
    return Submission.declaration(of: exercise.name, in: String(decoding: published, as: UTF8.self))
  }

  /// What to say where the compiler was ended for what a file does to it.
  private func compilerLimit(_ result: ChildProcess.Result) -> Diagnostic? {
    let words: String
    switch result.ending {
    case .silent, .talkative: words = "the compiler does not come to an end with it"
    case .signalled, .exited(129...): words = "the compiler breaks off at it"
    default:
      if result.errors.contains("link command failed") {
        let lines = result.errors.split(separator: "\n")
        let reason = lines.first {
          $0.contains("undefined") || $0.contains("duplicate") || $0.contains("multiple")
        }
        words = "it can't be linked: \(reason.map { String($0.suffix(200)) } ?? "no reason was given")"
      } else if result.errors.contains("compile command failed due to signal") {
        words = "the compiler breaks off at it"
      } else {
        return nil
      }
    }
    return Diagnostic(line: 1, column: 1, isError: true, message: words)
  }
}
