//= named: Every answer is 0: add each product to the sum with += (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  let sum = 0.0
  for k in weights.indices {
    var sum = sum
    sum += weights[k] * inputs[k]
  }
  return sum
}
