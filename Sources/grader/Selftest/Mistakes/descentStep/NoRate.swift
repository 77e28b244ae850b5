//= named: The learning rate is left out: it is w − α ∂C/∂w (GD1).
import ExerciseKit

/// One step of gradient descent (GD1): w → w − α ∂C/∂w.
public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  parameter - derivative
}
