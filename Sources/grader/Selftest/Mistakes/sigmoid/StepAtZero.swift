//= named: This is a step from 0 to 1; the sigmoid is a smooth one, 0.5 at 0 (A1).
import ExerciseKit

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ).
public func sigmoid(_ z: Double) -> Double {
  if z > 0 {
    return 1
  } else {
    return 0
  }
}
