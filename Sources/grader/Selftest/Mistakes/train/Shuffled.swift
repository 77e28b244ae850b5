//= named: The examples are shuffled by Swift's own `shuffled`; use `miniBatches` (T4).
import ExerciseKit

/// A network trained by stochastic gradient descent (T4):
/// w → w − α (1/|B|) Σ₍ᵢ in B₎ ∂Cᵢ/∂w and the same for b, once for every
/// mini-batch B of every epoch.
public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int,
  learningRate: Double, using generator: inout SeededGenerator
) -> Network {
  var network = network
  for _ in 0..<epochs {
    let order = examples.shuffled(using: &generator)
    for start in stride(from: 0, to: order.count, by: miniBatchSize) {
      let batch = Array(order[start..<min(start + miniBatchSize, order.count)])
      let gradient = meanGradient(of: network, on: batch)
      network = updated(network, along: gradient, learningRate: learningRate)
    }
  }
  return network
}
