//= named: Only the last product is left: add each to the sum with += instead of = (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var sum = 0.0
  for k in 0..<weights.count {
    sum = weights[k] * inputs[k]
  }
  return sum
}
