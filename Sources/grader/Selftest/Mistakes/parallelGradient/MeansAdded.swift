//= named: The parts' means are added up as they are: weight each by mₚ/m first (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1): ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds
/// mₚ of the m examples and (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let size = 8
  let count = (examples.count + size - 1) / size
  let gradients = parallelMap(count) { p in
    meanGradient(of: network, on: Array(examples.dropFirst(p * size).prefix(size)))
  }
  var sum = gradients[0]
  for gradient in gradients.dropFirst() {
    for (l, layer) in gradient.layers.enumerated() {
      for j in layer.biases.indices {
        sum.layers[l].biases[j] += layer.biases[j]
        for k in 0..<layer.weights.columns {
          sum.layers[l].weights[j, k] += layer.weights[j, k]
        }
      }
    }
  }
  return sum
}
