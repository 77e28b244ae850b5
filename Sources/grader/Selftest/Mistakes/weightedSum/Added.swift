//= named: Each weight is added to its input; multiply the two (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var sum = 0.0
  for k in weights.indices {
    sum += weights[k] + inputs[k]
  }
  return sum
}
