//= named: This is e⁻ᶻ alone; σ(z) is 1 / (1 + e⁻ᶻ) (A1).
import ExerciseKit

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ).
public func sigmoid(_ z: Double) -> Double {
  exp(-z)
}
