import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check exercises: the next one, those that are named, or all.",
    discussion: """
      The exit code is 1 unless all that were checked pass. With --json each that was checked gives one line:

        {"exercise":…,"verdict":V,"details":[lines]}

      V is one of "passed", "not-attempted", "wrong", "stopped", "does-not-compile", "changed-signature" and \
      "malformed-answer". One that can't be checked, whose file is missing perhaps, gives

        {"exercise":…,"verdict":"error","error":CODE,"details":[lines]}

      with a code such as "not-found", "wrong-kind" or "corrupt".

      Examples:
        exercises check
        exercises check sigmoid
        exercises check --all
      """)

  @Argument(help: "Names, numbers or files of exercises.")
  var names: [String] = []

  @Flag(help: "All exercises.")
  var all = false

  @Flag(help: "One JSON object a line for each exercise.")
  var json = false

  func validate() throws {
    guard names.isEmpty || !all else { throw ValidationError("--all: leave out the names") }
  }

  @OptionGroup var manner: Manner

  func run() async throws {
    let desk = try Desk()
    let progress = try desk.progressFile.load()
    var exercises = try names.map { try desk.exercise(named: $0) }
    if all { exercises = desk.workbook.course.exercises }
    if exercises.isEmpty {
      guard let next = desk.next(in: progress) else {
        return json ? () : Terminal.say("All exercises are passed.")
      }
      exercises = [next]
    }
    let checker = try await desk.checker()
    var passed = 0
    for exercise in exercises {
      do {
        let submission = try Submission(exercise, path: desk.workbook.studentFile(exercise))
        let verdict = try await WaitingNotice.during("checking \(exercise.name) …") {
          try await desk.check(submission, with: checker)
        }
        if verdict.isPassed { passed += 1 }
        let file = desk.shownPath(exercise)
        let details = VerdictText.details(of: verdict, for: exercise, file: file, text: submission.text)
        if json {
          let report = Report(exercise: exercise.name, verdict: verdict.outcome.name, details: details)
          Terminal.say(try JSON.line(report))
        } else {
          Terminal.say(VerdictText.headline(of: verdict, for: exercise))
          for line in details where !all || verdict.outcome.name != "not-attempted" {
            Terminal.say(line.folded(to: Terminal.textWidth, indent: "  "))
          }
        }
        do { try desk.note(verdict, of: exercise) } catch let failure as Failure {
          Terminal.remark("Not noted that \(exercise.name) passed: \(failure)")
        }
      } catch let failure as Failure {
        guard json else {
          // Where the cache is of no use this is so for all.
          guard failure.place != Desk.cache else { throw failure }
          Terminal.complain("\(failure)")
          continue
        }
        let report = Report(
          exercise: exercise.name, verdict: "error", error: failure.code.rawValue, details: ["\(failure)"])
        Terminal.say(try JSON.line(report))
      }
    }
    if !json, exercises.count > 1 { Terminal.say("\(passed) of \(exercises.count) passed") }
    if passed < exercises.count { throw ExitCode.failure }
  }

  private struct Report: Encodable {
    var exercise: String
    var verdict: String
    var error: String?
    var details: [String]
  }
}
