//= named: w and b move after every example; a step comes after the sums over all of them (GD5).
import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²:
/// ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  var (w, b) = (0.0, 0.0)
  for _ in 0..<steps {
    for i in inputs.indices {
      let error = w * inputs[i] + b - targets[i]
      w -= learningRate * 2 * error * inputs[i]
      b -= learningRate * 2 * error
    }
  }
  return (weight: w, bias: b)
}
