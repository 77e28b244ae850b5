//= named: Far above 0 this is NaN: eᶻ / (1 + eᶻ) turns into ∞ / ∞ above 709; write 1 / (1 + e⁻ᶻ) (A1).
import ExerciseKit

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ).
public func sigmoid(_ z: Double) -> Double {
  let e = exp(z)
  return e / (e + 1)
}
