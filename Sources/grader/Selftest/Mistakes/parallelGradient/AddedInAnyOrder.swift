//= named: The numbers are right, but not the same to the last bit in every call: where the cuts are depends on the number of examples alone, and the parts are added up in their order (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1):
/// ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds mₚ of the m examples and
/// (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  let m = Double(examples.count)
  // As threads have it that add what they have as soon as they have it.
  let gradients = parallelMap(examples.count) { i in
    meanGradient(of: network, on: [examples[i]])
  }.shuffled()
  var mean = Gradient(zerosLike: network)
  for gradient in gradients {
    for (l, layer) in gradient.layers.enumerated() {
      for j in layer.biases.indices {
        mean.layers[l].biases[j] += layer.biases[j] / m
        for k in 0..<layer.weights.columns {
          mean.layers[l].weights[j, k] += layer.weights[j, k] / m
        }
      }
    }
  }
  return mean
}
