import Testing

@Suite struct HelpTests {
  @Test func aloneTheProgramSaysWhatToDoNext() async throws {
    try await withFolder { folder in
      let result = try await Program.run([], cache: folder)
      #expect(result.exitCode == 0)
      #expect(result.output.hasPrefix("Welcome!"))
      #expect(result.output.contains("exercises classify my-7.png"))
      #expect(result.errors.isEmpty)
    }
  }

  @Test(arguments: ["classify", "train", "evaluate", "features", "dataset generate", "dataset fetch"])
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

  @Test func wrongUsageIsExitCode64() async throws {
    try await withFolder { folder in
      for arguments in [
        ["sing"], ["classify"], ["train", "--epochs", "many"], ["dataset", "fetch", "cifar"],
      ] {
        let result = try await Program.run(arguments, cache: folder)
        #expect(result.exitCode == 64)
        #expect(result.errors.hasPrefix("Error: "))
        #expect(result.output.isEmpty)
      }
    }
  }
}
