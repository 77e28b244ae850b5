//= named: The network comes back as it was: keep what `updated` gives, and return that (T4).
import ExerciseKit

/// A network trained by stochastic gradient descent (T4): w → w − α (1/|B|) Σ₍ᵢ in B₎ ∂Cᵢ/∂w and the same for
/// b, once for every mini-batch B of every epoch.
public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int, learningRate: Double,
  using generator: inout SeededGenerator
) -> Network {
  for _ in 0..<epochs {
    let batches = miniBatches(count: examples.count, size: miniBatchSize, using: &generator)
    for batch in batches {
      var trained = network
      let gradient = meanGradient(of: network, on: batch.map { examples[$0] })
      trained = updated(trained, along: gradient, learningRate: learningRate)
    }
  }
  return network
}
