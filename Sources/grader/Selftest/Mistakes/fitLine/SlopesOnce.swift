//= named: Both derivatives are computed once, before the first step; compute them anew in each (GD5).
import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²:
/// ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  let share = 2 / Double(inputs.count)
  var (w, b) = (0.0, 0.0)
  var (byWeight, byBias) = (0.0, 0.0)
  for i in inputs.indices {
    let error = w * inputs[i] + b - targets[i]
    byWeight += share * error * inputs[i]
    byBias += share * error
  }
  for _ in 0..<steps {
    w -= learningRate * byWeight
    b -= learningRate * byBias
  }
  return (weight: w, bias: b)
}
