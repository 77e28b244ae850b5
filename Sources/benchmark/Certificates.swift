import ArgumentParser
import DigitImages
import GradientChecking
import NeuralNetworks

struct Certificates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold backpropagation to certified numerical gradients on the lecture's 13,002 parameters.")

  @Option(help: "How many seeds, counted from 1.")
  var seeds = 20

  func validate() throws { try requireCount(seeds, "--seeds") }

  func run() throws {
    for seed in 1...UInt64(seeds) {
      var generator = SeededGenerator(seed: seed)
      let network = Network(layerSizes: [784, 16, 16, 10], using: &generator)
      let example = HandwritingGenerator(seed: seed).dataset(0..<1)[0]
      let numerical = CertifiedGradient(of: network, on: example)
      let disagreements = numerical.disagreements(with: network.backpropagate(example))
      try report(
        Figure(
          name: "certificates", seed: seed, parameters: network.parameterCount,
          disagreements: disagreements?.count ?? network.parameterCount,
          relativeError: numerical.relativeError))
    }
  }

  private struct Figure: Encodable {
    var name: String
    var seed: UInt64
    var parameters: Int
    var disagreements: Int
    /// The certificates' largest share of their layer's largest derivative.
    var relativeError: Double
  }
}
