//= named: The sum is squared; square each difference first and add up then (C1).
import ExerciseKit

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
public func squaredError(output: Vector, target: Vector) -> Double {
  let difference = output.reduce(0, +) - target.reduce(0, +)
  return difference * difference
}
