import ExerciseKit

public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double], target: Double
) -> (weight: Double, bias: Double) {
  func σ(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
  let a1 = σ(weights[0] * previousActivation + biases[0])
  let a2 = σ(weights[1] * a1 + biases[1])
  let δ2 = 2 * (a2 - target) * a2 * (1 - a2)
  let δ1 = δ2 * weights[1] * a1 * (1 - a1)
  return (weight: δ1 * previousActivation, bias: δ1)
}
