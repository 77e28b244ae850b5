//= named: The result is right, but `generator` is left as it was, and whoever draws from it next gets the same numbers again: draw from it, not from a copy (T4).
import ExerciseKit

/// A network trained by stochastic gradient descent (T4):
/// w → w − α (1/|B|) Σ₍ᵢ in B₎ ∂Cᵢ/∂w and the same for b, once for every
/// mini-batch B of every epoch.
public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int,
  learningRate: Double, using generator: inout SeededGenerator
) -> Network {
  var network = network
  var copy = generator
  for _ in 0..<epochs {
    for batch in miniBatches(count: examples.count, size: miniBatchSize, using: &copy) {
      let gradient = meanGradient(of: network, on: batch.map { i in examples[i] })
      network = updated(network, along: gradient, learningRate: learningRate)
    }
  }
  return network
}
