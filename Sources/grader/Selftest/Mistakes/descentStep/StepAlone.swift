//= named: This is the step alone; subtract it from w, where we are (GD1).
import ExerciseKit

/// One step of gradient descent (GD1): w → w − α ∂C/∂w.
public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  return learningRate * derivative
}
