//= named: Only the last layer is added up; go through all of `gradient.layers` (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1): ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds
/// mₚ of the m examples and (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let gradients = parallelMap(examples.count) { i in backpropagate(examples[i], through: network) }
  let share = 1 / Double(examples.count)
  let l = network.layers.count - 1
  var mean = Gradient(zerosLike: network)
  for gradient in gradients {
    let layer = gradient.layers[l]
    for j in layer.biases.indices {
      mean.layers[l].biases[j] += share * layer.biases[j]
      for k in 0..<layer.weights.columns {
        mean.layers[l].weights[j, k] += share * layer.weights[j, k]
      }
    }
  }
  return mean
}
