//= named: The sum is exactly one too large: it begins at 0 (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var sum = 1.0
  for k in weights.indices {
    sum += weights[k] * inputs[k]
  }
  return sum
}
