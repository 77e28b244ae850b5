import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles
import Sandboxing

struct ClassCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "Grade a folder of submissions, one a student.",
    discussion: """
      Each file or folder in it is a submission. As each is graded its report is written, as \
      OUTPUT/reports/NAME.json and .html; at the end all marks go to OUTPUT/grades.csv, and what the class gets \
      wrong to OUTPUT/mistakes.csv. Started again it goes on where it was, and grades again what has changed \
      since.

      Example:
        grader class submissions --output graded
      """)

  @Argument(help: "The folder of submissions.")
  var submissions: String

  @Option(help: "The folder for reports and marks.")
  var output: String

  @Option(help: "How many are graded at a time (default: one more than there are cores).")
  var jobs: Int?

  @Option(help: "What hidden cases are drawn from, the same for all (default: a number that nobody knows).")
  var seed: UInt64?

  @OptionGroup var isolation: IsolationOption

  func validate() throws {
    guard jobs.map({ 1...256 ~= $0 }) ?? true else { throw ValidationError("--jobs: choose 1 to 256") }
  }

  func run() async throws {
    let workbook = try Workbook.find(from: FileManager.default.currentDirectoryPath)
    let names = try Files.names(in: submissions).filter { !$0.hasPrefix(".") }.sorted()
    guard !names.isEmpty else {
      throw Failure(
        .notFound, at: submissions, "the folder is empty",
        remedy: "name the folder that holds the submissions")
    }
    let files = ReportNames.all(for: names)
    try Files.makeFolder(output + "/reports")
    let seed = try ClassRecord.seed(in: output, wanted: seed, workbook)
    let grader = try await isolation.grader(of: workbook, seed: seed)
    defer { grader.close() }
    let rows = Guarded([String: Mark]())
    let progress = Progress("grading", of: names.count)
    let start = ContinuousClock.now
    let (title, folder, target) = (workbook.course.title, submissions, output)
    try await Parallel.forEach(names, jobs: jobs ?? Parallel.usual, grader: grader) { name, grader in
      progress.begins(name)
      let place = "\(target)/reports/\(files[name] ?? name)"
      do {
        let intake = try Intake(path: "\(folder)/\(name)", workbook: workbook)
        if let kept = try? ReportFiles.report(in: place + ".json"), kept.seed == seed, kept.isOf(intake) {
          rows.change { $0[name] = Mark(kept, isKept: true) }
        } else {
          let report = try await grader.grade(intake)
          try Files.write(Data(HTMLReport.page(of: report, title: title).utf8), to: place + ".html")
          try Files.write(try ReportFiles.json(report), to: place + ".json")
          rows.change { $0[name] = Mark(report, isKept: false) }
        }
      } catch let failure as Failure {
        rows.change { $0[name] = Mark(failure: failure) }
        progress.say("✗ \(name.onOneLine): \(failure)")
      }
      progress.ended(name)
    }
    progress.clear()
    let marks = names.compactMap { name in rows.change { $0[name] }.map { (name, $0) } }
    try Files.write(Data(GradesTable.csv(of: marks, workbook.course).utf8), to: target + "/grades.csv")
    let mistakes = MistakesTable(of: marks, workbook.course)
    try Files.write(Data(mistakes.csv.utf8), to: target + "/mistakes.csv")
    let failed = marks.count { $0.1.report == nil }
    let kept = marks.count { $0.1.isKept }
    let seconds = (ContinuousClock.now - start).components.seconds
    print(
      "\(marks.count - failed - kept) graded, \(kept) as before, \(failed) could not be graded, \(seconds) s")
    print("Marks: \(target)/grades.csv")
    if !mistakes.rows.isEmpty { print("All mistakes: \(target)/mistakes.csv\n") }
    for line in mistakes.lines(atMost: 5) { print(line) }
    guard failed == 0 else { throw ExitCode.failure }
  }
}

/// What came of one submission of a class.
struct Mark: Sendable {
  var report: SubmissionReport?
  var isKept = false
  var failure: Failure?

  init(_ report: SubmissionReport, isKept: Bool) {
    self.report = report
    self.isKept = isKept
  }

  init(failure: Failure) { self.failure = failure }
}

extension SubmissionReport {
  /// Whether it is about the very files that were handed in.
  func isOf(_ intake: Intake) -> Bool {
    let hashes = Dictionary(uniqueKeysWithValues: intake.submissions.map { ($0.exercise.name, $0.hash) })
    return remarks == intake.remarks && exercises.allSatisfy { $0.hash == hashes[$0.exercise] }
  }
}
