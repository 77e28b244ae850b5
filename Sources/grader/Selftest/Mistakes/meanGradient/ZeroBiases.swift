//= named: The biases' derivatives are 0: average them as well as the weights' (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  let m = Double(examples.count)
  var mean = Gradient(zerosLike: network)
  for example in examples {
    let gradient = backpropagate(example, through: network)
    for (l, layer) in gradient.layers.enumerated() {
      mean.layers[l].weights.withEntries { entries in
        for i in entries.indices { entries[i] += layer.weights.entries[i] / m }
      }
    }
  }
  return mean
}
