import ExerciseKit

public func lastDerivatives(
  previousActivation: Double, weight: Double, bias: Double, target: Double
) -> (weight: Double, bias: Double) {
  let z = previousActivation * weight + bias
  let a = 1 / (1 + exp(-z))
  let delta = 2 * (a - target) * a * (1 - a)
  return (delta * previousActivation, delta)
}
