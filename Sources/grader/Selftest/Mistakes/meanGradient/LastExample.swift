//= named: Only the last example counts: add the gradients up with +=, not = (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  var mean = Gradient(zerosLike: network)
  for example in examples {
    mean = backpropagate(example, through: network)
  }
  return mean
}
