//= named: This is the sum over the examples; divide it by their number m (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  var sum = Gradient(zerosLike: network)
  for example in examples {
    let gradient = backpropagate(example, through: network)
    for l in sum.layers.indices {
      for j in sum.layers[l].biases.indices {
        sum.layers[l].biases[j] += gradient.layers[l].biases[j]
        for k in 0..<sum.layers[l].weights.columns {
          sum.layers[l].weights[j, k] += gradient.layers[l].weights[j, k]
        }
      }
    }
  }
  return sum
}
