//= named: The sum is divided by one less than the number of examples; divide it by m (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1):
/// ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  var mean = Gradient(zerosLike: network)
  let share = 1 / Double(examples.count - 1)
  for example in examples {
    for (l, layer) in backpropagate(example, through: network).layers.enumerated() {
      for j in layer.biases.indices {
        mean.layers[l].biases[j] += share * layer.biases[j]
        for k in 0..<layer.weights.columns {
          mean.layers[l].weights[j, k] += share * layer.weights[j, k]
        }
      }
    }
  }
  return mean
}
