//= named: The bias never moves; it takes a step like the weight's (GD5).
import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²:
/// ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  let share = 2 / Double(inputs.count)
  var w = 0.0
  let b = 0.0
  for _ in 0..<steps {
    var slope = 0.0
    for i in inputs.indices {
      slope += share * (w * inputs[i] + b - targets[i]) * inputs[i]
    }
    w = descentStep(from: w, derivative: slope, learningRate: learningRate)
  }
  return (weight: w, bias: b)
}
