//= named: All parts count the same although some have fewer examples: weight each by mₚ/m (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1): ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds
/// mₚ of the m examples and (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let parts = 4
  let size = (examples.count + parts - 1) / parts
  let pieces = stride(from: 0, to: examples.count, by: size).map { start in
    Array(examples[start..<min(start + size, examples.count)])
  }
  let gradients = parallelMap(pieces.count) { p in meanGradient(of: network, on: pieces[p]) }
  var mean = Gradient(zerosLike: network)
  for gradient in gradients {
    for (l, layer) in gradient.layers.enumerated() {
      for j in layer.biases.indices {
        mean.layers[l].biases[j] += layer.biases[j] / Double(pieces.count)
        for k in 0..<layer.weights.columns {
          mean.layers[l].weights[j, k] += layer.weights[j, k] / Double(pieces.count)
        }
      }
    }
  }
  return mean
}
