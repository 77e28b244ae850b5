//= named: The weights' derivatives are 0: average them as well as the biases' (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  let m = Double(examples.count)
  var mean = Gradient(zerosLike: network)
  for example in examples {
    let gradient = backpropagate(example, through: network)
    for (l, layer) in gradient.layers.enumerated() {
      for j in layer.biases.indices {
        mean.layers[l].biases[j] += layer.biases[j] / m
      }
    }
  }
  return mean
}
