//= named: This is half of the cost: some books halve the sum, here it is Σⱼ (aⱼ − yⱼ)² (C1).
import ExerciseKit

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
public func squaredError(output: Vector, target: Vector) -> Double {
  var cost = 0.0
  for j in output.indices {
    let difference = output[j] - target[j]
    cost += 0.5 * difference * difference
  }
  return cost
}
