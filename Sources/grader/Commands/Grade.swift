import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles

struct Grade: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Grade one submission.")

  @Argument var submission: String
  @Option var seed: UInt64 = 2
  @Flag var unsafeNoSandbox = false

  func run() async throws {
    let workbook = try Workbook.find(from: FileManager.default.currentDirectoryPath)
    let environment = ProcessInfo.processInfo.environment
    let clock = ContinuousClock()
    var start = clock.now
    let grader = try await Grader(
      workbook: workbook, cache: Files.cacheFolder(environment: environment) + "/checks",
      environment: environment, isolation: unsafeNoSandbox ? .none : .sandbox, seed: seed)
    print("ready", clock.now - start)
    defer { grader.close() }
    for _ in 0..<3 {
      start = clock.now
      let report = try await grader.grade(try Intake(path: submission, workbook: workbook))
      print("graded", clock.now - start)
      print(report.points, report.possible, report.remarks)
      for e in report.exercises where e.verdict != "passed" { print(e) }
    }
  }
}
