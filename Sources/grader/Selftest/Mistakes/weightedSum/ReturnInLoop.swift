//= named: Only the first product counts here: `return` stands behind the loop, not in it (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var sum = 0.0
  for k in weights.indices {
    sum += weights[k] * inputs[k]
    return sum
  }
  return sum
}
