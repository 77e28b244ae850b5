//= named: Weight and bias have changed places in the result: the weight comes first (GD5).
import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²:
/// ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  let share = 2 / Double(inputs.count)
  var line = [0.0, 0.0]
  for _ in 0..<steps {
    var slopes = [0.0, 0.0]
    for i in inputs.indices {
      let error = line[0] + line[1] * inputs[i] - targets[i]
      slopes[0] += share * error
      slopes[1] += share * error * inputs[i]
    }
    line[0] -= learningRate * slopes[0]
    line[1] -= learningRate * slopes[1]
  }
  return (line[0], line[1])
}
