//= named: Nothing moves: this is w as it was (GD1).
import ExerciseKit

/// One step of gradient descent (GD1): w → w − α ∂C/∂w.
public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  let step = learningRate * derivative
  return parameter + step - step
}
