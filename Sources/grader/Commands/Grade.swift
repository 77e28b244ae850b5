import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles

struct Grade: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Grade one submission: a file, or a folder with files in it.",
    discussion: """
      Files are known by their names, however deep they lie. Each is built and run in a sandbox, asked on \
      public and hidden cases, and judged here. Same seed, same submission, same report.

      The report that --json prints has "version": 1; its fields are described in the README.

      Examples:
        grader grade submissions/ada
        grader grade ada --html ada.html
        grader grade ada --json > ada.json
      """)

  @Argument(help: "The submission.")
  var submission: String

  @Option(help: "What hidden cases are drawn from (default: a number that nobody knows).")
  var seed: UInt64?

  @Flag(help: "Print the report as JSON.")
  var json = false

  @Option(help: "Write the report as one HTML file.")
  var html: String?

  @Flag(
    help: "Train a network with all their functions together, and say whose fault it is if it does not read.")
  var finale = false

  @OptionGroup var isolation: IsolationOption

  func run() async throws {
    let workbook = try Workbook.find(from: FileManager.default.currentDirectoryPath)
    if let html { try Files.requireWritable(html) }
    let intake = try Intake(path: submission, workbook: workbook)
    let grader = try await isolation.grader(of: workbook, seed: seed ?? UInt64.random(in: 2...999_999_999))
    defer { grader.close() }
    var report = try await grader.grade(intake)
    if finale { report.finale = try await grader.finale(of: intake, report) }
    if let html {
      let page = HTMLReport.page(of: report, title: workbook.course.title)
      try Files.write(Data(page.utf8), to: html)
    }
    if json {
      print(String(decoding: try ReportFiles.json(report), as: UTF8.self), terminator: "")
    } else {
      for line in TextReport.lines(of: report) { print(line) }
      if let html { print("As a page: \(html)") }
    }
  }
}
