//= named: Only the derivative's sign counts here; a steeper slope makes a longer step (GD1).
import ExerciseKit

/// One step of gradient descent (GD1): w → w − α ∂C/∂w.
public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  if derivative > 0 { return parameter - learningRate }
  if derivative < 0 { return parameter + learningRate }
  return parameter
}
