//= named: Below 0 there is a small slope left (a leaky ReLU's); here it is 0 (A4).
import ExerciseKit

/// The rectified linear unit's derivative (A4): 1 for z > 0, else 0.
public func reluDerivative(_ z: Double) -> Double {
  z > 0 ? 1 : 0.1
}
