import ArgumentParser
import Course
import DigitImages
import Foundation
import Grading
import SafeFiles

struct HandIn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handin",
    abstract: "Pack your files, your progress and the versions into one zip file to hand in.")

  @Option(help: "The file to write.")
  var output = "handin.zip"

  @OptionGroup var manner: Manner

  func run() async throws {
    let desk = try Desk()
    let progress = try desk.progressFile.load()
    var zip = ZipFile()
    var (count, missing) = (0, [String]())
    for exercise in desk.workbook.course.exercises {
      do {
        let text = try Submission.bytes(of: exercise, at: desk.workbook.studentFile(exercise))
        zip.add("Exercises/\(exercise.path)", text)
        count += 1
      } catch let failure as Failure {
        missing.append("\(failure)")
      }
    }
    for line in missing { Terminal.remark("Left out: \(line)") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    zip.add("progress.json", try encoder.encode(progress) + Data("\n".utf8))
    let versions = [
      "course": "\(desk.workbook.course.version)", "program": Exercises.configuration.version,
      "libpng": PNG.libraryVersion,
      "swift": (try? await Toolchain(environment: environment).version()) ?? "none",
      "system": ProcessInfo.processInfo.operatingSystemVersionString,
    ]
    zip.add("versions.json", try encoder.encode(versions) + Data("\n".utf8))
    do { try Files.write(zip.data, to: output) } catch let failure as Failure {
      throw Failure(
        failure.code, at: output, failure.reason, remedy: "name another place with --output, outside perhaps")
    }
    Terminal.say("\(output): \(count) exercises, progress and versions")
    Terminal.say(CourseText.summary(desk, progress))
  }
}
