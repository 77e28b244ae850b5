import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
///
/// With the weights [2, −1] and the inputs [3, 5] it is 2 · 3 − 1 · 5 = 1.
/// - Parameters:
///   - weights: w, one for each input.
///   - inputs: a, as many as there are weights.
/// - Returns: one number.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  precondition(
    weights.count == inputs.count,
    "\(weights.count) weights for \(inputs.count) inputs")
  var sum = 0.0
  for k in weights.indices {
    sum += weights[k] * inputs[k]  // N1
  }
  return sum
}
