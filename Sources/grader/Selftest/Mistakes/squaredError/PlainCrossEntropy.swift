//= named: This is the cross-entropy, another cost; here it is Σⱼ (aⱼ − yⱼ)² (C1).
import ExerciseKit

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
public func squaredError(output: Vector, target: Vector) -> Double {
  var sum = 0.0
  for j in output.indices {
    sum -= target[j] * log(output[j])
  }
  return sum
}
