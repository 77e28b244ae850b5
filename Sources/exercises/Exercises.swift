import ArgumentParser
import Foundation
import SafeFiles

/// The student's program.
@main
struct Exercises: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercises",
    abstract: "A workbook on neural networks: write one, train it, and let it read your handwriting.",
    usage: "exercises [--plain]\nexercises <subcommand> …",
    discussion: """
      The course is exercises alone, in a terminal in the workbook's folder: it shows the next exercise and \
      checks its file whenever you save it.

        exercises
        exercises read swift
        exercises list

      Or let a network read a digit of your own: write it large on paper, photograph it, save it as a PNG \
      file, and

        exercises classify my-7.png

      Every command explains itself: exercises help COMMAND.
      """,
    version: "0.1.0",
    subcommands: [
      Start.self, Watch.self, List.self, Read.self, Check.self, Hint.self, QuizCommand.self, Solution.self,
      Reset.self, ProgressCommand.self, Doctor.self,
      Look.self, HandIn.self, CourseCommand.self,
      Classify.self, Train.self, Evaluate.self, Features.self, Dataset.self,
    ])

  @OptionGroup var manner: Manner

  func run() async throws {
    if isatty(STDIN_FILENO) == 1, Terminal.showsOutput, let desk = try? Desk() {
      try await Start.session(at: desk, keys: true)
    } else {
      print(Greeting.text)
    }
  }

  static func main() async {
    let work = Task {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    }
    Ending.isWaited(for: work)
    let result = await work.result
    Ending.obey()
    do {
      try result.get()
      try Terminal.finishOutput()
    } catch let failure as Failure {
      Terminal.complain("\(failure)")
      exit(withError: failure.code == .interrupted ? ExitCode(130) : ExitCode.failure)
    } catch  where exitCode(for: error) == ExitCode.validationFailure {
      let words = CommandLine.arguments.dropFirst().prefix { !$0.hasPrefix("-") }
      let command = subcommands(among: Array(words)).map { " \($0)" }.joined()
      let problem = message(for: error).onOneLine
      let names = configuration.subcommands.map(name(of:))
      let meant = command.isEmpty ? words.first.flatMap { String($0).nearest(of: names) } : nil
      Terminal.complain(
        "\(problem.hasSuffix(".") ? problem.dropLast() : problem[...]); "
          + (meant.map { "did you mean exercises \($0)? " } ?? "") + "see exercises\(command) --help")
      exit(withError: ExitCode.validationFailure)
    } catch {
      exit(withError: error)
    }
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "\(command)".lowercased()
  }

  /// The words that name a command and a command of that, as far as they do.
  private static func subcommands(among words: [String]) -> [String] {
    var (commands, found) = (configuration.subcommands, [String]())
    for word in words {
      guard let next = commands.first(where: { name(of: $0) == word }) else { break }
      found.append(word)
      commands = next.configuration.subcommands
    }
    return found
  }
}
