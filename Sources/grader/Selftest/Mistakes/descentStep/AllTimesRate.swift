//= named: The whole of w − ∂C/∂w is multiplied by α; multiply the derivative alone (GD1).
import ExerciseKit

/// One step of gradient descent (GD1): w → w − α ∂C/∂w.
public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  learningRate * (parameter - derivative)
}
