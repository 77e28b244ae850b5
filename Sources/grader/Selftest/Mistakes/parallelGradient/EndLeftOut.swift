//= named: Examples at the end are left out: the last part may have fewer than the others (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1): ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds
/// mₚ of the m examples and (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let size = 4
  let gradients = parallelMap(examples.count / size) { p in
    meanGradient(of: network, on: Array(examples[p * size..<(p + 1) * size]))
  }
  let share = Double(size) / Double(examples.count)
  var mean = Gradient(zerosLike: network)
  for gradient in gradients {
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
