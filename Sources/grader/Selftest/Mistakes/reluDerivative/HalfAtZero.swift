//= named: At 0 the derivative is 0 by convention; here it is 0.5 there (A4).
import ExerciseKit

/// The rectified linear unit's derivative (A4): 1 for z > 0, else 0.
public func reluDerivative(_ z: Double) -> Double {
  if z > 0 { return 1 }
  if z < 0 { return 0 }
  return 0.5
}
