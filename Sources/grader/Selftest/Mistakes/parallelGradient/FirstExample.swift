//= named: This is the gradient of the first example alone; take the mean over all (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1): ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds
/// mₚ of the m examples and (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let gradients = parallelMap(examples.count) { i in backpropagate(examples[i], through: network) }
  return gradients[0]
}
