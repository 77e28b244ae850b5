//= named: The first product is missing: indices begin at 0 (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var sum = 0.0
  var k = 1
  while k < weights.count {
    sum += weights[k] * inputs[k]
    k += 1
  }
  return sum
}
