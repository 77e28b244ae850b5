//= named: Both derivatives are sums, not means: divide by the number of examples (GD5).
import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²:
/// ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  var (w, b) = (0.0, 0.0)
  for _ in 0..<steps {
    var (byWeight, byBias) = (0.0, 0.0)
    for (x, y) in zip(inputs, targets) {
      byWeight += 2 * (w * x + b - y) * x
      byBias += 2 * (w * x + b - y)
    }
    w -= learningRate * byWeight
    b -= learningRate * byBias
  }
  return (weight: w, bias: b)
}
