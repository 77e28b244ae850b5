//= named: The differences are added without being squared, so that they cancel out (C1).
import ExerciseKit

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
public func squaredError(output: Vector, target: Vector) -> Double {
  var cost = 0.0
  for j in output.indices {
    cost += output[j] - target[j]
  }
  return cost
}
