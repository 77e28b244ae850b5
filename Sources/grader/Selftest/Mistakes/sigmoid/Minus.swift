//= named: e⁻ᶻ is subtracted in the denominator; it is added: 1 + e⁻ᶻ (A1).
import ExerciseKit

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ).
public func sigmoid(_ z: Double) -> Double {
  let power = exp(-z)
  return 1 / (1 - power)
}
