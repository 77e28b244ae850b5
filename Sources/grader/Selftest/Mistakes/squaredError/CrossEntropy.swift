//= named: This is the cross-entropy, another cost; here it is Σⱼ (aⱼ − yⱼ)² (C1).
import ExerciseKit

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
public func squaredError(output: Vector, target: Vector) -> Double {
  var cost = 0.0
  for (a, y) in zip(output, target) where y != 0 {
    cost -= y * log(a)
  }
  return cost
}
