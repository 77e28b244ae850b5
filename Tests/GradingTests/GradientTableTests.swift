import ExerciseKit
import GradientChecking
import NeuralNetworks
import Testing

@testable import Grading

/// What is said of a wrong gradient, layer by layer.
struct GradientTableTests {
  private let network: Network
  private let example = Example(input: [0.2, 0.9, 0.4], target: [1, 0])
  private let right: Gradient
  private let certificate: CertifiedGradient

  init() {
    var generator = SeededGenerator(seed: 1)
    network = Network(layerSizes: [3, 2, 2, 2], using: &generator)
    right = network.backpropagate(example)
    certificate = CertifiedGradient(of: network, on: example)
  }

  @Test func aRightGradientAgreesEverywhere() {
    #expect(
      GradientTable.lines(of: right, against: certificate) == [
        "against the numerical gradient, from the last layer back:",
        "  layer 4  biases: all 2 agree               weights: all 4 agree",
        "  layer 3  biases: all 2 agree               weights: all 4 agree",
        "  layer 2  biases: all 2 agree               weights: all 6 agree",
      ])
  }

  @Test func whatIsOffByOneFactorSaysTheFactor() {
    var wrong = right
    wrong.layers[2].weights.withEntries { $0 = $0.map { $0 / 2 } }
    wrong.layers[1].biases = wrong.layers[1].biases.map { -$0 }
    wrong.layers[1].weights[0, 1] = .nan
    wrong.layers[0].weights.withEntries { $0 = $0.map { _ in 0 } }
    #expect(
      GradientTable.lines(of: wrong, against: certificate).dropFirst() == [
        "  layer 4  biases: all 2 agree               weights: × 0.5",
        "  layer 3  biases: × -1                      weights: 1 of 4 differ",
        "  layer 2  biases: all 2 agree               weights: all are 0",
        "× 0.5: each of yours is 0.5 times the right one",
      ])
  }
}
