//= named: The derivatives by the weights stay 0; they are averaged like those by the biases (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1): ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds
/// mₚ of the m examples and (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let gradients = parallelMap(examples.count) { i in backpropagate(examples[i], through: network) }
  let share = 1 / Double(examples.count)
  var mean = Gradient(zerosLike: network)
  for gradient in gradients {
    for (l, layer) in gradient.layers.enumerated() {
      for j in layer.biases.indices {
        mean.layers[l].biases[j] += share * layer.biases[j]
      }
    }
  }
  return mean
}
