//= named: The sum is divided by the number of inputs; it is a sum, not a mean (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var sum = 0.0
  for (w, a) in zip(weights, inputs) {
    sum += w * a
  }
  return sum / Double(inputs.count)
}
