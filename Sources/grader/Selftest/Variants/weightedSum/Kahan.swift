import ExerciseKit

/// Summation with a running compensation for lost bits (Kahan).
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var sum = 0.0
  var lost = 0.0
  for k in 0..<weights.count {
    let term = weights[k] * inputs[k] - lost
    let next = sum + term
    lost = (next - sum) - term
    sum = next
  }
  return sum
}
