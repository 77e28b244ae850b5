//= named: The learning rate is divided by the batch's size; the mean gradient has that in it (T1).
import ExerciseKit

/// A network trained by stochastic gradient descent (T4):
/// w → w − α (1/|B|) Σ₍ᵢ in B₎ ∂Cᵢ/∂w and the same for b, once for every
/// mini-batch B of every epoch.
public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int,
  learningRate: Double, using generator: inout SeededGenerator
) -> Network {
  var network = network
  let rate = learningRate / Double(miniBatchSize)
  for _ in 0..<epochs {
    for batch in miniBatches(count: examples.count, size: miniBatchSize, using: &generator) {
      let gradient = meanGradient(of: network, on: batch.map { i in examples[i] })
      network = updated(network, along: gradient, learningRate: rate)
    }
  }
  return network
}
