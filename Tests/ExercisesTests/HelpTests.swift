import Testing

@Suite struct HelpTests {
  @Test func aloneTheProgramSaysWhatToDoNext() async throws {
    try await withFolder { folder in
      let result = try await Program.run([], cache: folder)
      #expect(result.exitCode == 0)
      #expect(result.output.hasPrefix("Welcome!"))
      #expect(result.output.contains("exercises classify my-7.png"))
      #expect(result.output.contains("In the workbook's folder, in a terminal: the course"))
      #expect(result.output.contains(/type\n\n  alias exercises="\/.*\/exercises"\n/))
      #expect(result.errors.isEmpty)
    }
  }

  @Test(arguments: [
    "check", "read", "quiz", "classify", "train", "evaluate", "features", "dataset generate", "dataset fetch",
  ])
  func everyCommandExplainsItselfIn80Columns(command: String) async throws {
    try await withFolder { folder in
      let result = try await Program.run(
        command.split(separator: " ").map(String.init) + ["--help"], cache: folder)
      #expect(result.exitCode == 0)
      #expect(result.output.hasPrefix("OVERVIEW: "))
      #expect(result.output.contains("USAGE: exercises \(command)"))
      let tooLong = result.outputLines.filter { $0.count > 80 && !$0.hasPrefix("USAGE") }
      #expect(tooLong.isEmpty)
    }
  }

  @Test(arguments: [
    ("sing", "Unexpected argument 'sing'; see exercises --help"),
    ("classify", "Missing expected argument '<file> ...'; see exercises classify --help"),
    ("train --bogus", "Unknown option '--bogus'; see exercises train --help"),
    (
      "train --learning-rate -1",
      "--learning-rate -1.0: choose a number above 0; see exercises train --help"
    ),
    (
      "dataset fetch cifar",
      "The value 'cifar' is invalid for '<name>'. Please provide one of 'mnist'; "
        + "see exercises dataset fetch --help"
    ),
  ])
  func wrongUsageIsOneLineAndExitCode64(arguments: String, problem: String) async throws {
    try await withFolder { folder in
      let words = arguments.split(separator: " ").map(String.init)
      let result = try await Program.run(words, cache: folder)
      #expect(result.exitCode == 64)
      #expect(result.errors == "Error: \(problem)\n")
      #expect(result.output.isEmpty)
    }
  }
}
