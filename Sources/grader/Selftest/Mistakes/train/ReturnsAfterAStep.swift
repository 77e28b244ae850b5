//= named: Only the first step is made: `return` belongs behind both loops (T4).
import ExerciseKit

/// A network trained by stochastic gradient descent (T4):
/// w → w − α (1/|B|) Σ₍ᵢ in B₎ ∂Cᵢ/∂w and the same for b, once for every
/// mini-batch B of every epoch.
public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int,
  learningRate: Double, using generator: inout SeededGenerator
) -> Network {
  for _ in 0..<epochs {
    for batch in miniBatches(count: examples.count, size: miniBatchSize, using: &generator) {
      let gradient = meanGradient(of: network, on: batch.map { i in examples[i] })
      return updated(network, along: gradient, learningRate: learningRate)
    }
  }
  return network
}
