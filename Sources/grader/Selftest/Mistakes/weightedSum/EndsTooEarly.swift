//= named: The last product is missing: `weights.indices` runs over all of them (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var sum = 0.0
  for k in 0..<(weights.count - 1) {
    sum += weights[k] * inputs[k]
  }
  return sum
}
