import ExerciseKit

public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var k = weights.count - 1
  var total: Double = 0
  while k >= 0 {
    total = total + inputs[k] * weights[k]
    k -= 1
  }
  return total
}
