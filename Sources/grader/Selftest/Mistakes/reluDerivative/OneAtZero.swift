//= named: At 0 the derivative is 0 by convention; here it is 1 there (A4).
import ExerciseKit

/// The rectified linear unit's derivative (A4): 1 for z > 0, else 0.
public func reluDerivative(_ z: Double) -> Double {
  z < 0 ? 0 : 1
}
