//= named: Everything is 0 where there are several examples: is 1 / m computed in whole numbers? (T1)
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  let share = Double(1 / examples.count)
  var mean = Gradient(zerosLike: network)
  for example in examples {
    let gradient = backpropagate(example, through: network)
    for (l, layer) in gradient.layers.enumerated() {
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
