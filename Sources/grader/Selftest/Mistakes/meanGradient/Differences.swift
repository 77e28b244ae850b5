//= named: These numbers are nearly right only, as differences of costs are, or Floats; the mean of `backpropagate`'s gradients is right to the last (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  let h = 1e-5
  var gradient = Gradient(zerosLike: network)
  for l in network.layers.indices {
    for j in 0..<network.layers[l].outputCount {
      var (left, right) = (network, network)
      left.layers[l].biases[j] -= h
      right.layers[l].biases[j] += h
      gradient.layers[l].biases[j] =
        (meanCost(of: right, on: examples) - meanCost(of: left, on: examples)) / (2 * h)
      for k in 0..<network.layers[l].inputCount {
        var (left, right) = (network, network)
        left.layers[l].weights[j, k] -= h
        right.layers[l].weights[j, k] += h
        gradient.layers[l].weights[j, k] =
          (meanCost(of: right, on: examples) - meanCost(of: left, on: examples)) / (2 * h)
      }
    }
  }
  return gradient
}
