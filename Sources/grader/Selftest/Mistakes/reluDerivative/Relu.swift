//= named: This is ReLU itself; its slope above 0 is 1 (A4).
import ExerciseKit

/// The rectified linear unit's derivative (A4): 1 for z > 0, else 0.
public func reluDerivative(_ z: Double) -> Double {
  max(0, z)
}
