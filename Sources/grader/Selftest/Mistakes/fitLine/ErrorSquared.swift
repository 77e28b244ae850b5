//= named: The error is squared in the derivatives; the square is the cost's, its slope has 2 × error (GD5).
import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on
/// C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²: ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and
/// ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  var (weight, bias) = (0.0, 0.0)
  let share = 2 / Double(inputs.count)
  for _ in 0..<steps {
    var (byWeight, byBias) = (0.0, 0.0)
    for i in inputs.indices {
      let error = weight * inputs[i] + bias - targets[i]
      byWeight += share * error * error * inputs[i]
      byBias += share * error * error
    }
    weight -= learningRate * byWeight
    bias -= learningRate * byBias
  }
  return (weight, bias)
}
