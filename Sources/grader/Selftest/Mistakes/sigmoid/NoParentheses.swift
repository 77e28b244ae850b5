//= named: This is 1 + e⁻ᶻ, as 1 / 1 + exp(-z) gives it; write 1 / (1 + exp(-z)) (A1).
import ExerciseKit

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ).
public func sigmoid(_ z: Double) -> Double {
  return 1 / 1 + exp(-z)
}
