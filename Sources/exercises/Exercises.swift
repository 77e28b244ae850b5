import ArgumentParser
import Foundation
import SafeFiles

/// The student's program.
@main
struct Exercises: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercises",
    abstract: "A workbook on neural networks: train one, look inside it, and let it read your handwriting.",
    discussion: """
      Begin with a digit of your own: write it large on paper, photograph it, save it as a PNG file, and

        exercises classify my-7.png

      Every command explains itself: exercises help COMMAND.
      """,
    version: "0.1.0",
    subcommands: [Classify.self, Train.self, Evaluate.self, Features.self, Dataset.self])

  func run() throws {
    print(Greeting.text)
  }

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      try Terminal.finishOutput()
    } catch let failure as Failure {
      Terminal.complain("\(failure)")
      exit(withError: failure.code == .interrupted ? ExitCode(130) : ExitCode.failure)
    } catch {
      exit(withError: error)
    }
  }
}
