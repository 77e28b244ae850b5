//= named: The gradients are added up but not divided by the number of examples (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1): ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds
/// mₚ of the m examples and (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let gradients = parallelMap(examples.count) { i in backpropagate(examples[i], through: network) }
  var sum = Gradient(zerosLike: network)
  for gradient in gradients {
    for (l, layer) in gradient.layers.enumerated() {
      for j in layer.biases.indices {
        sum.layers[l].biases[j] += layer.biases[j]
        for k in 0..<layer.weights.columns {
          sum.layers[l].weights[j, k] += layer.weights[j, k]
        }
      }
    }
  }
  return sum
}
