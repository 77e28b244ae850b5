//= named: Everything is 0 here; add up what `backpropagate` gives for each example (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  let mean = Gradient(zerosLike: network)
  for example in examples {
    var sum = mean
    let gradient = backpropagate(example, through: network)
    for l in gradient.layers.indices {
      for j in gradient.layers[l].biases.indices {
        sum.layers[l].biases[j] += gradient.layers[l].biases[j] / Double(examples.count)
        for k in 0..<gradient.layers[l].weights.columns {
          sum.layers[l].weights[j, k] += gradient.layers[l].weights[j, k] / Double(examples.count)
        }
      }
    }
  }
  return mean
}
