import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles

struct Replay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Grade again what a report is about, and say whether it comes out the same.",
    discussion: "The exit code is 1 if the files have changed since, or anything comes out otherwise.")

  @Argument(help: "A report in JSON.")
  var report: String

  @Option(help: "Where the submission lies now (default: where it lay).")
  var submission: String?

  @OptionGroup var isolation: IsolationOption

  func run() async throws {
    let workbook = try Workbook.find(from: FileManager.default.currentDirectoryPath)
    let old = try ReportFiles.report(in: report)
    guard old.course == workbook.course.version else {
      throw Failure(
        .badArgument, at: report,
        "is of version \(old.course) of the course, this is \(workbook.course.version)",
        remedy: "check out that version")
    }
    let intake = try Intake(path: submission ?? old.path, workbook: workbook)
    let grader = try await isolation.grader(of: workbook, seed: old.seed)
    defer { grader.close() }
    let new = try await grader.grade(intake)
    var differences: [String] = []
    for (before, now) in zip(old.exercises, new.exercises) where before != now {  // of one course
      differences.append(
        before.hash != now.hash
          ? "\(now.exercise): the file is not the one that was graded"
          : "\(now.exercise): \(before.verdict), \(before.points) points; now \(now.verdict), \(now.points) points"
      )
    }
    for line in differences { print(line) }
    let count = new.exercises.count - differences.count
    print("\(count) of \(new.exercises.count) exercises as in the report, seed \(old.seed)")
    guard differences.isEmpty, old.exercises.count == new.exercises.count else { throw ExitCode.failure }
  }
}
