//= named: All parts count the same although some have fewer examples: weight each by mₚ/m (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1):
/// ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds mₚ of the m examples and
/// (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  let size = (examples.count + 2) / 3
  let parts = (examples.count + size - 1) / size
  let gradients = parallelMap(parts) { p in
    meanGradient(of: network, on: Array(examples.dropFirst(p * size).prefix(size)))
  }
  return sum(of: gradients, like: network, share: 1 / Double(parts))
}

private func sum(of gradients: [Gradient], like network: Network, share: Double) -> Gradient {
  var result = Gradient(zerosLike: network)
  for gradient in gradients {
    for (l, layer) in gradient.layers.enumerated() {
      for j in layer.biases.indices {
        result.layers[l].biases[j] += share * layer.biases[j]
        for k in 0..<layer.weights.columns {
          result.layers[l].weights[j, k] += share * layer.weights[j, k]
        }
      }
    }
  }
  return result
}
