//= named: This is the root of the sum, a distance; the cost is its square (C1).
import ExerciseKit

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
public func squaredError(output: Vector, target: Vector) -> Double {
  var sum = 0.0
  for j in output.indices {
    let difference = output[j] - target[j]
    sum += difference * difference
  }
  return sqrt(sum)
}
