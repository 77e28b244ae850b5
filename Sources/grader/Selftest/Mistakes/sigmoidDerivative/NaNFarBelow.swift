//= named: Far below 0 this is NaN: e⁻ᶻ / (1 + e⁻ᶻ)² turns into ∞ / ∞; write σ(z) (1 − σ(z)) (A2).
import ExerciseKit

/// The sigmoid's derivative (A2): σ′(z) = σ(z) (1 − σ(z)).
public func sigmoidDerivative(_ z: Double) -> Double {
  let power = exp(-z)
  let below = 1 + power
  return power / (below * below)
}
