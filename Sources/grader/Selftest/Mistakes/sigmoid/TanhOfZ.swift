//= named: This is tanh(z), which goes from −1 to 1; the sigmoid goes from 0 to 1 (A1).
import ExerciseKit

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ).
public func sigmoid(_ z: Double) -> Double {
  return tanh(z)
}
