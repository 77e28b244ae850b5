//= named: The smaller one of 0 and z is taken; ReLU takes the larger, max(0, z) (A3).
import ExerciseKit

/// The rectified linear unit (A3): relu(z) = max(0, z).
public func relu(_ z: Double) -> Double {
  min(0, z)
}
