import ArgumentParser
import DigitImages
import Foundation
import NetworkFiles
import NeuralNetworks
import SafeFiles

struct Photographs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read digits from simulated photographs of paper, and from their plain pictures.",
    discussion: """
      Each digit is put on squared paper under uneven light, turned, photographed with noise, written as PNG, and
      read all the way with the same network as its plain picture.
      """)

  @Option(help: "A network that `exercises train` wrote.")
  var network: String

  @Option(help: "Where the digits come from.", transform: { try DatasetSource($0) })
  var dataset = DatasetSource.mnist

  @Option(help: "How many digits.")
  var count = 1000

  @Option(help: "What the photographs are drawn from.")
  var seed: UInt64 = 1

  func validate() throws { try requireCount(count, "--count") }

  func run() throws {
    let path = network
    let network = try SavedNetwork(readingFrom: path).network
    guard network.layerSizes[0] == DigitImage.pixelCount, network.layerSizes.last == 10 else {
      throw Failure(.wrongShape, at: path, "does not read digits", remedy: "name another network")
    }
    let digits = try dataset.testDigits(environment: environment)
    guard count <= digits.count else {
      throw Failure(
        .badArgument, at: "--count \(count)", "there are \(digits.count) digits", remedy: "ask for fewer")
    }
    let trial = try PhotographTrial.run(
      digits, count: count, seed: seed, folder: NSTemporaryDirectory()
    ) { network.predictedClass(for: $0.intensities) }
    try report(
      Figure(
        name: "photographs", count: trial.count, plainCorrect: trial.plainCorrect,
        photographedCorrect: trial.photographedCorrect, refused: trial.refused, pointsLost: trial.loss))
  }

  private struct Figure: Encodable {
    var name: String
    var count: Int
    var plainCorrect: Int
    var photographedCorrect: Int
    var refused: Int
    var pointsLost: Double
  }
}
