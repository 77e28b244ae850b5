//= named: This is σ(2z): with tanh, half of z goes in, 0.5 (1 + tanh(z / 2)) (A1).
import ExerciseKit

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ).
public func sigmoid(_ z: Double) -> Double {
  0.5 * (1 + tanh(z))
}
