import ArgumentParser
import DigitImages

struct GeneratorSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generator", abstract: "Digits of handwriting a second, on all cores.")

  @Option(help: "Digits in a run.")
  var count = 20_000

  func validate() throws { try requireCount(count, "--count") }

  func run() throws {
    let generator = HandwritingGenerator(seed: 1)
    let times = seconds(runs: 5) { _ = generator.dataset(0..<count) }
    try report(
      Figure(
        name: "generator", digitsPerSecond: Double(count) / times.median,
        slowest: Double(count) / (times.max() ?? .nan), fastest: Double(count) / (times.min() ?? .nan)))
  }

  private struct Figure: Encodable {
    var name: String
    var digitsPerSecond: Double
    var slowest: Double
    var fastest: Double
  }
}
