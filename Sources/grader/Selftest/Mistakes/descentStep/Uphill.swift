//= named: This step goes uphill: it is w minus α times the derivative, not plus (GD1).
import ExerciseKit

/// One step of gradient descent (GD1): w → w − α ∂C/∂w.
public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  parameter + learningRate * derivative
}
