//= named: Both derivatives are half of what they should be: the square's derivative brings a 2 (GD5).
import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²:
/// ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  let m = Double(inputs.count)
  var (w, b) = (0.0, 0.0)
  for _ in 0..<steps {
    var (byWeight, byBias) = (0.0, 0.0)
    for i in inputs.indices {
      let error = w * inputs[i] + b - targets[i]
      byWeight += error * inputs[i] / m
      byBias += error / m
    }
    w -= learningRate * byWeight
    b -= learningRate * byBias
  }
  return (w, b)
}
