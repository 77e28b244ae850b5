internal import AnswerChannel
internal import Course
private import Foundation
internal import SafeFiles
internal import Sandboxing

/// For each exercise a program that holds the published functions before it, ready to load a student's function
/// as a library, and the adapter that goes into that library.
///
/// A student's files are then compiled as one module, each to an object of its own, and each object is linked
/// with its adapter alone. Where a function calls an earlier one, it finds the published one in the host: both
/// have the same name in the same module. The student's own is not there, nor is anything that comes later.
struct Hosts: Sendable {
  /// Where they lie.
  let folder: String
  let kit: Kit

  /// The module that students' files are compiled as.
  static let module = "Submission"

  /// The hosts of a workbook, built if they are not there yet.
  /// - Throws: `Failure` where they can't be built.
  init(of workbook: Workbook, kit: Kit) async throws {
    self.kit = kit
    let course = workbook.course
    let given = course.chapters.flatMap(\.given).map { "\(workbook.root)/Solutions/\($0.path)" }
    let files = course.exercises.map(workbook.solutionFile) + given
    var digest = SHA256Hash(of: ([Self.module] + kit.toolchain.sharedRuntime).joined(separator: " "))
    for file in files { digest.add(Array(file.utf8) + (try Files.read(file, limit: 1 << 20))) }
    let adapters = course.exercises.compactMap { exercise in
      Checks.all[exercise.name].map { (exercise, Self.adapterFile($0)) }
    }
    for (_, text) in adapters { digest.add(Array(text.utf8)) }
    folder = "\(kit.folder)/hosts-\(digest.name)"
    let stubs =
      try course.exercises.map { ($0.fileName, try workbook.stub(of: $0)) }
      + given.map { file in
        (
          URL(filePath: file).lastPathComponent,
          String(decoding: try Files.read(file, limit: 1 << 20), as: UTF8.self)
        )
      }
    declarations = stubs.map { [folder] in "\(folder)/declarations/\($0.0)" }
    runtime = kit.toolchain.hasArchives ? "\(folder)/\(Self.runtimeFile)" : nil
    try await kit.make(folder) { place in
      try await Self.build(files, adapters, of: workbook, with: kit, in: place)
      try Files.makeFolder("\(place)/declarations")
      for (name, text) in stubs {
        try Files.writeScratch(Data(text.utf8), to: "\(place)/declarations/\(name)")
      }
    }
  }

  /// Files that say how each exercise's function is called, and what is given.
  let declarations: [String]

  /// The library that every host needs beside itself; nil where it needs the toolchain's.
  let runtime: String?
  private static let runtimeFile = "runtime.so"

  /// The program that loads an exercise's library.
  func host(of exercise: Exercise) -> String { "\(folder)/\(exercise.name).host" }
  /// What a student's object is linked with.
  func adapter(of exercise: Exercise) -> String { "\(folder)/\(exercise.name).adapter.o" }

  private static func adapterFile(_ check: Check) -> String {
    """
    import AnswerChannel
    import ExerciseKit

    @_cdecl("workbook_serve") public func workbookServe\(check.name)() {
    \(check.adapter)
    }

    """
  }

  private static func build(
    _ files: [String], _ adapters: [(Exercise, String)], of workbook: Workbook, with kit: Kit,
    in place: String
  ) async throws {
    func run(_ command: [String]) async throws {
      let result = try await kit.toolchain.run(
        command, in: place, deadline: .seconds(300), sandbox: nil, visible: [])
      guard result.ending == .exited(0) else { throw kit.toolchain.failure(result, in: place) }
    }
    func object(_ file: String) -> String {
      "\(URL(filePath: file).deletingPathExtension().lastPathComponent).o"
    }
    // An object for each published file and for each adapter, all of one module.
    let adapterFiles = adapters.map { "\($0.0.name).adapter.swift" }
    for (file, (_, text)) in zip(adapterFiles, adapters) {  // made from these
      try Files.writeScratch(Data(text.utf8), to: "\(place)/\(file)")
    }
    try await run(
      kit.toolchain.frontend(module: module, kit: kit)
        + (files + adapterFiles).flatMap { ["-primary-file", $0] }
        + (files + adapterFiles).flatMap { ["-o", object($0)] })

    try Files.writeScratch(Data("import AnswerChannel\n\nserveLibrary()\n".utf8), to: "\(place)/main.swift")
    try await run([kit.toolchain.compiler, "-c", "-module-name", "Host", "-I", kit.folder, "main.swift"])
    // A program that loads one library starts in half the time of one that loads a dozen.
    var link = [kit.toolchain.compiler]
    if kit.toolchain.hasArchives {
      try await run(kit.toolchain.sharedRuntime + ["-o", runtimeFile])
      link = [kit.toolchain.clang, kit.toolchain.registration, runtimeFile, "-lm"]
      link += ["-Xlinker", "-rpath=$ORIGIN"]
    }
    for (exercise, _) in adapters {
      let before = workbook.filesBefore(exercise).map(object)
      let kitObjects = ["ExerciseKit", "AnswerChannel"].map { "\(kit.folder)/\($0).o" }
      try await run(
        link + ["main.o"] + before + kitObjects
          + ["-Xlinker", "--export-dynamic", "-o", "\(exercise.name).host"])
    }
  }
}
