//= named: This is the best line of all; stop after `steps` steps, wherever w and b are then (GD5).
import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²:
/// ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  let m = Double(inputs.count)
  let meanX = inputs.reduce(0, +) / m
  let meanY = targets.reduce(0, +) / m
  var (products, squares) = (0.0, 0.0)
  for i in inputs.indices {
    products += (inputs[i] - meanX) * (targets[i] - meanY)
    squares += (inputs[i] - meanX) * (inputs[i] - meanX)
  }
  let weight = products / squares
  return (weight: weight, bias: meanY - weight * meanX)
}
