//= named: Every answer here is 0 in all its numbers, whatever goes in.
import ExerciseKit

/// The rectified linear unit (A3): relu(z) = max(0, z).
public func relu(_ z: Double) -> Double {
  0
}
