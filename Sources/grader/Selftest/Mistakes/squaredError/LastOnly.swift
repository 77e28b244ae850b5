//= named: Only the last output counts here: add each square to the sum with += (C1).
import ExerciseKit

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
public func squaredError(output: Vector, target: Vector) -> Double {
  var cost = 0.0
  for j in output.indices {
    let difference = output[j] - target[j]
    cost = difference * difference
  }
  return cost
}
