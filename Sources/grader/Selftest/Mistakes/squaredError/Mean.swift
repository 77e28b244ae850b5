//= named: The sum is divided by the number of outputs; the cost is the sum itself (C1).
import ExerciseKit

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
public func squaredError(output: Vector, target: Vector) -> Double {
  var cost = 0.0
  for (a, y) in zip(output, target) {
    cost += (a - y) * (a - y)
  }
  return cost / Double(output.count)
}
