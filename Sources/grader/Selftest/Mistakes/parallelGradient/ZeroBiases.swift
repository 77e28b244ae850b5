//= named: The derivatives by the biases stay 0; they are averaged like those by the weights (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1): ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds
/// mₚ of the m examples and (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let gradients = parallelMap(examples.count) { i in backpropagate(examples[i], through: network) }
  let share = 1 / Double(examples.count)
  var mean = Gradient(zerosLike: network)
  for gradient in gradients {
    for (l, layer) in gradient.layers.enumerated() {
      mean.layers[l].weights.withEntries { entries in
        for i in entries.indices { entries[i] += share * layer.weights.entries[i] }
      }
    }
  }
  return mean
}
