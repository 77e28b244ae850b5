//= named: The factor xᵢ is missing in ∂C/∂w: it is (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ (GD5).
import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²:
/// ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  let m = Double(inputs.count)
  var (w, b) = (0.0, 0.0)
  for _ in 0..<steps {
    var slope = 0.0
    for i in inputs.indices {
      slope += 2 / m * (w * inputs[i] + b - targets[i])
    }
    w = descentStep(from: w, derivative: slope, learningRate: learningRate)
    b = descentStep(from: b, derivative: slope, learningRate: learningRate)
  }
  return (weight: w, bias: b)
}
