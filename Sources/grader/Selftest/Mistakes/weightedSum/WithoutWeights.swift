//= named: The inputs are added up without their weights; each is multiplied by its own first (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var sum = 0.0
  for input in inputs {
    sum += input
  }
  return sum
}
