import Foundation
import SafeFiles
import Subprocess
import Testing

@testable import Grading
@testable import grader

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

private let bubblewrapIsHere = FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap")

/// The instructor's program as this package built it, on submissions as they come.
@Suite(.serialized, .enabled(if: bubblewrapIsHere, "bubblewrap is not installed"))
struct GraderProgramTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private static let cache = FileManager.default.temporaryDirectory.appending(path: "grader-tests-cache").path

  private struct Result {
    var code: Int32
    var output: String
    var errors: String
  }

  private static let program: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "grader").path(percentEncoded: false)
  }()

  private func run(_ arguments: String...) async throws -> Result {
    let result = try await Subprocess.run(
      .path(FilePath(Self.program)), arguments: Arguments(arguments),
      environment: .inherit.updating(["XDG_CACHE_HOME": Self.cache]), workingDirectory: FilePath(Self.root),
      output: .string(limit: 1 << 22), error: .string(limit: 1 << 20))
    guard case .exited(let code) = result.terminationStatus else {
      return Result(code: -1, output: result.standardOutput, errors: result.standardError)
    }
    return Result(code: code, output: result.standardOutput, errors: result.standardError)
  }

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "grader-\(UUID().uuidString)").path
    try Files.makeFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  private func copy(_ file: String, to path: String) throws {
    try Files.makeFolder(URL(filePath: path).deletingLastPathComponent().path)
    try Files.write(try Files.read("\(Self.root)/\(file)", limit: 1 << 20), to: path)
  }

  /// A report is such as its schema says; one with a field that it does not know, or without one, is not.
  private func expectDescribed(_ report: String) throws {
    let path = "\(Self.root)/Sources/grader/Reports/report.schema.json"
    let schema = try JSONSchema(try Files.read(path, limit: 1 << 20))
    let data = Data(report.utf8)
    #expect(try schema.complaints(about: data) == [])
    for (right, wrong) in [
      ("\"seed\"", "\"seeds\""), ("\"passed\"", "\"perfect\""), ("\"points\" : ", "\"points\" : -"),
    ] {
      let changed = Data(report.replacing(right, with: wrong).utf8)
      #expect(try !schema.complaints(about: changed).isEmpty, "\(wrong)")
    }
  }

  @Test func theSolutionsGetAllPointsAndTheSameReportAgain() async throws {
    try await withFolder { folder in
      let first = try await run("grade", "Solutions", "--seed", "5", "--json")
      #expect(first.code == 0, "\(first.errors)")
      let second = try await run("grade", "Solutions", "--seed", "5", "--json")
      #expect(first.output == second.output)
      try expectDescribed(first.output)
      let path = folder + "/report.json"
      try Files.write(Data(first.output.utf8), to: path)
      let report = try ReportFiles.report(in: path)
      #expect(report.points == report.possible && report.exercises.allSatisfy { $0.verdict == "passed" })
      #expect(report.seed == 5 && report.limits.isolation == "bubblewrap")
      let replay = try await run("replay", path)
      #expect(replay.code == 0 && replay.output == "40 of 40 exercises as in the report, seed 5\n")
    }
  }

  @Test func aSubmissionOfAllKindsOfFilesIsGradedFileByFile() async throws {
    try await withFolder { folder in
      let mistakes = "Sources/grader/Selftest/Mistakes"
      let named = try #require(try Files.names(in: "\(Self.root)/\(mistakes)/sigmoid").sorted().first)
      try copy("\(mistakes)/sigmoid/\(named)", to: "\(folder)/ada/deep/down/Sigmoid.swift")
      try copy("Exercises/02_The_neuron/Neuron.swift", to: "\(folder)/ada/02_The_neuron/Neuron.swift")
      try copy("Solutions/02_The_neuron/Neuron.swift", to: "\(folder)/ada/new/Neuron.swift")
      try copy("Exercises/02_The_neuron/WeightedSum.swift", to: "\(folder)/ada/WeightedSum.swift")
      try copy("Sources/grader/Selftest/Attacks/ExitsInTheMiddle.swift", to: "\(folder)/ada/Relu.swift")
      try Files.write(Data("import ExerciseKit\nfunc oneHot( {}\n".utf8), to: "\(folder)/ada/OneHot.swift")
      try Files.write(Data([0xFF, 0xFE, 0x41, 0]), to: "\(folder)/ada/Product.swift")
      try Files.write(Data("x".utf8), to: "\(folder)/ada/Notes.swift")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/ada/MeanCost.swift", withDestinationPath: "/etc/passwd")
      let result = try await run("grade", "\(folder)/ada", "--seed", "3", "--json")
      #expect(result.code == 0, "\(result.errors)")
      try expectDescribed(result.output)
      try Files.write(Data(result.output.utf8), to: folder + "/report.json")
      let report = try ReportFiles.report(in: folder + "/report.json")
      let verdicts = Dictionary(uniqueKeysWithValues: report.exercises.map { ($0.exercise, $0.verdict) })
      #expect(verdicts["sigmoid"] == "wrong" && verdicts["neuron"] == "passed")
      #expect(verdicts["weightedSum"] == "not-attempted" && verdicts["relu"] == "stopped")
      #expect(verdicts["oneHot"] == "does-not-compile" && verdicts["product"] == "missing")
      let text = String(
        decoding: try Files.read("\(Self.root)/\(mistakes)/sigmoid/\(named)", limit: 1 << 16), as: UTF8.self)
      let sentence = text.split(separator: "\n")[0].replacing("//= named: ", with: "")
      #expect(report.exercises.first { $0.exercise == "sigmoid" }?.mistake == String(sentence))
      #expect(report.remarks.count == 4, "\(report.remarks)")
      #expect(report.points > 0 && (100 * report.points).rounded() / 100 == report.points)
      for name in ["Product.swift", "Notes.swift", "MeanCost.swift", "02_The_neuron/Neuron.swift"] {
        #expect(report.remarks.contains { $0.hasPrefix(name + ": ") }, "\(name)")
      }
    }
  }

  @Test func aClassGoesOnWhereItWasAndItsTableIsInert() async throws {
    try await withFolder { folder in
      for name in ["=cmd()", "<script>", "ada"] {
        try copy("Solutions/02_The_neuron/Relu.swift", to: "\(folder)/class/\(name)/Relu.swift")
      }
      let first = try await run("class", "\(folder)/class", "--output", "\(folder)/out", "--seed", "9")
      #expect(first.code == 0 && first.output.hasPrefix("3 graded, 0 as before, 0 could not be graded"))
      try copy("Solutions/02_The_neuron/Sigmoid.swift", to: "\(folder)/class/ada/Sigmoid.swift")
      let second = try await run("class", "\(folder)/class", "--output", "\(folder)/out")
      #expect(second.output.hasPrefix("1 graded, 2 as before, 0 could not be graded"), "\(second)")
      let table = String(decoding: try Files.read(folder + "/out/grades.csv", limit: 1 << 20), as: UTF8.self)
      let rows = table.split(separator: "\r\n").map { $0.prefix { $0 != "," } }
      #expect(rows == ["submission", "<script>", "'=cmd()", "ada"])
      let names = try Files.names(in: folder + "/out/reports").filter { $0.hasSuffix(".html") }.sorted()
      #expect(names.count == 3 && names.allSatisfy { !$0.contains("<") && !$0.contains("=") })
      for name in names {
        let page = String(
          decoding: try Files.read("\(folder)/out/reports/\(name)", limit: 1 << 22), as: UTF8.self)
        #expect(!page.contains("<script"))
      }
    }
  }

  @Test func whatAClassGetsWrongIsCountedWithNames() async throws {
    try await withFolder { folder in
      let mistake = "Sources/grader/Selftest/Mistakes/relu/NotCut.swift"
      for name in ["=ada", "bob", "cyd"] { try copy(mistake, to: "\(folder)/class/\(name)/Relu.swift") }
      try copy("Solutions/02_The_neuron/Sigmoid.swift", to: "\(folder)/class/bob/Sigmoid.swift")
      try Files.makeFolder(folder + "/class/dan")
      for name in ["Relu", "Sigmoid"] {
        try Files.write(Data("let x: Int = true\n".utf8), to: "\(folder)/class/dan/\(name).swift")
      }
      let result = try await run("class", "\(folder)/class", "--output", "\(folder)/out", "--seed", "9")
      #expect(result.code == 0, "\(result)")
      let text = String(decoding: try Files.read("\(Self.root)/\(mistake)", limit: 1 << 16), as: UTF8.self)
      let sentence = text.split(separator: "\n")[0].replacing("//= named: ", with: "")
      let bytes = try Files.read(folder + "/out/mistakes.csv", limit: 1 << 20)
      #expect(
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") == [
          "exercise,submissions,mistake,names",
          "relu,3,\(GradesTable.field(String(sentence))),\"'=ada; bob; cyd\"",
          "sigmoid,1,does not compile,dan", "relu,1,does not compile,dan",
        ])
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      let start = try #require(
        lines.firstIndex(of: "What goes wrong most often, in how many of 4 submissions:"))
      #expect(lines[start - 1].isEmpty && lines[start + 1] == "    3  relu")
    }
  }

  @Test func headersThatWereUpdatedAreCompiledAnewAndKept() async throws {
    try await withFolder { folder in
      try copy("Solutions/02_The_neuron/Neuron.swift", to: "\(folder)/ada/Neuron.swift")
      #expect(try await run("grade", "\(folder)/ada").code == 0)
      let names = FileManager.default.enumerator(atPath: Self.cache)?.compactMap { $0 as? String } ?? []
      let kept = names.filter { $0.contains("/modules/") && $0.contains("/SwiftGlibc-") }.map {
        "\(Self.cache)/\($0)"
      }
      // With and without optimisation, and likewise of the kits that earlier tests have left.
      try #require(kept.count >= 2)
      for file in kept { try FileManager.default.removeItem(atPath: file) }
      let result = try await run("grade", "\(folder)/ada")
      #expect(result.code == 0 && result.output.contains("passed"), "\(result)")
      #expect(kept.count(where: FileManager.default.fileExists) == 2)
    }
  }

  @Test func whatIsNotThereIsSaidInOneLine() async throws {
    let missing = try await run("grade", "/nowhere/at/all")
    #expect(
      missing.code == 1 && missing.errors.hasPrefix("Error: /nowhere/at/all: ") && missing.output.isEmpty)
    #expect(missing.errors.split(separator: "\n").count == 1)
    try await withFolder { folder in
      let empty = try await run("grade", folder)
      #expect(empty.code == 0 && empty.output.contains("there are no files of exercises in it"))
      let report = try await run("replay", "Package.swift")
      #expect(report.code == 1 && report.errors.contains("is no report of this program"))
    }
  }

  @Test func theFinaleSaysWhoseFaultItIs() async throws {
    try await withFolder { folder in
      try copy("Sources/grader/Selftest/Mistakes/updated/Uphill.swift", to: "\(folder)/a/Updated.swift")
      try copy("Solutions/02_The_neuron/Sigmoid.swift", to: "\(folder)/a/Sigmoid.swift")
      let result = try await run("grade", "\(folder)/a", "--json", "--finale")
      try Files.write(Data(result.output.utf8), to: folder + "/report.json")
      let finale = try #require(try ReportFiles.report(in: folder + "/report.json").finale)
      #expect(finale.own == ["sigmoid", "updated"] && !finale.isReached && finale.published > 0.3)
      #expect(finale.fault?.hasPrefix("the fault lies with updated (") == true, "\(finale)")
    }
  }

  @Test func anAttackCostsItsOwnExerciseAndNothingElse() async throws {
    try await withFolder { folder in
      try copy("Sources/grader/Selftest/Attacks/AnswersEndlessRows.swift", to: "\(folder)/a/Relu.swift")
      try copy("Solutions/02_The_neuron/Sigmoid.swift", to: "\(folder)/a/Sigmoid.swift")
      try copy("Solutions/09_In_parallel/ParallelGradient.swift", to: "\(folder)/a/ParallelGradient.swift")
      let result = try await run("grade", "\(folder)/a", "--json")
      try Files.write(Data(result.output.utf8), to: folder + "/report.json")
      let report = try ReportFiles.report(in: folder + "/report.json")
      let passed = report.exercises.filter { $0.verdict == "passed" }.map(\.exercise)
      #expect(passed == ["sigmoid", "parallelGradient"])
    }
  }
}
