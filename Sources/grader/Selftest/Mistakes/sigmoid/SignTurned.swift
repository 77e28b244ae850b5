//= named: The sign of the exponent is turned round: it is e⁻ᶻ, not eᶻ (A1).
import ExerciseKit

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ).
public func sigmoid(_ z: Double) -> Double {
  1 / (1 + exp(z))
}
