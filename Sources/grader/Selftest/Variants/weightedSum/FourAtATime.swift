import ExerciseKit

public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  var lanes = SIMD4<Double>(repeating: 0)
  let whole = weights.count / 4 * 4
  for k in stride(from: 0, to: whole, by: 4) {
    lanes += SIMD4(weights[k..<k + 4]) * SIMD4(inputs[k..<k + 4])
  }
  var sum = lanes.sum()
  for k in whole..<weights.count { sum += weights[k] * inputs[k] }
  return sum
}
