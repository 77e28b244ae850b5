//= named: Every example is a batch of its own, whatever `miniBatchSize` says (T4).
import ExerciseKit

/// A network trained by stochastic gradient descent (T4): w → w − α (1/|B|) Σ₍ᵢ in B₎ ∂Cᵢ/∂w and the same for
/// b, once for every mini-batch B of every epoch.
public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int, learningRate: Double,
  using generator: inout SeededGenerator
) -> Network {
  var network = network
  for _ in 0..<epochs {
    for batch in miniBatches(count: examples.count, size: miniBatchSize, using: &generator) {
      for i in batch {
        let gradient = backpropagate(examples[i], through: network)
        network = updated(network, along: gradient, learningRate: learningRate)
      }
    }
  }
  return network
}
