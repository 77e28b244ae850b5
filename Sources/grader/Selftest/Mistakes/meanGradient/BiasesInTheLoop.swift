//= named: The biases are added once for each input: add them outside the loop over the columns (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1):
/// ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  var mean = Gradient(zerosLike: network)
  let share = 1 / Double(examples.count)
  for example in examples {
    for (l, layer) in backpropagate(example, through: network).layers.enumerated() {
      for j in layer.biases.indices {
        for k in 0..<layer.weights.columns {
          mean.layers[l].weights[j, k] += share * layer.weights[j, k]
          mean.layers[l].biases[j] += share * layer.biases[j]
        }
      }
    }
  }
  return mean
}
