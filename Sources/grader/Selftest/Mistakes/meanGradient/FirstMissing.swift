//= named: The first example is left out (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  let m = Double(examples.count)
  var mean = Gradient(zerosLike: network)
  for example in examples.dropFirst() {
    let gradient = backpropagate(example, through: network)
    for (l, layer) in gradient.layers.enumerated() {
      for j in layer.biases.indices {
        mean.layers[l].biases[j] += layer.biases[j] / m
        for k in 0..<layer.weights.columns {
          mean.layers[l].weights[j, k] += layer.weights[j, k] / m
        }
      }
    }
  }
  return mean
}
