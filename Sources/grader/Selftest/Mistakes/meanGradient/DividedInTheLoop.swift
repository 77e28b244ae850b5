//= named: All that was added up is divided by m after each example; divide once, in the end (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  var mean = Gradient(zerosLike: network)
  for example in examples {
    let gradient = backpropagate(example, through: network)
    for (l, layer) in gradient.layers.enumerated() {
      for j in layer.biases.indices {
        mean.layers[l].biases[j] += layer.biases[j]
        mean.layers[l].biases[j] /= Double(examples.count)
        for k in 0..<layer.weights.columns {
          mean.layers[l].weights[j, k] += layer.weights[j, k]
          mean.layers[l].weights[j, k] /= Double(examples.count)
        }
      }
    }
  }
  return mean
}
