//= named: Nothing is shared out: one core does it all. Let `parallelMap` do the parts (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1):
/// ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds mₚ of the m examples and
/// (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  let m = Double(examples.count)
  let shares = parallelMap(examples.count) { _ in 1 / m }
  var mean = Gradient(zerosLike: network)
  for (i, share) in shares.enumerated() {
    let g = backpropagate(examples[i], through: network)
    for l in g.layers.indices {
      mean.layers[l].weights.withEntries {
        for k in $0.indices { $0[k] += share * g.layers[l].weights.entries[k] }
      }
      for j in g.layers[l].biases.indices { mean.layers[l].biases[j] += share * g.layers[l].biases[j] }
    }
  }
  return mean
}
