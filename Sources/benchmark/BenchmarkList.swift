import ArgumentParser

struct BenchmarkList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "What can be measured, a benchmark a line.")

  func run() throws {
    for command in Benchmark.configuration.subcommands where command != BenchmarkList.self {
      try report(
        Entry(
          name: command.configuration.commandName ?? "\(command)".lowercased(),
          measures: command.configuration.abstract))
    }
  }

  private struct Entry: Encodable {
    var name: String
    var measures: String
  }
}
