//= named: Each epoch begins with the first network again; go on with the trained one (T4).
import ExerciseKit

/// A network trained by stochastic gradient descent (T4):
/// w → w − α (1/|B|) Σ₍ᵢ in B₎ ∂Cᵢ/∂w and the same for b, once for every
/// mini-batch B of every epoch.
public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int,
  learningRate: Double, using generator: inout SeededGenerator
) -> Network {
  var result = network
  for _ in 0..<epochs {
    var trained = network
    for batch in miniBatches(count: examples.count, size: miniBatchSize, using: &generator) {
      let gradient = meanGradient(of: trained, on: batch.map { i in examples[i] })
      trained = updated(trained, along: gradient, learningRate: learningRate)
    }
    result = trained
  }
  return result
}
