//= named: The second factor should be 1 − σ(z), not 1 − z (A2).
import ExerciseKit

/// The sigmoid's derivative (A2): σ′(z) = σ(z) (1 − σ(z)).
public func sigmoidDerivative(_ z: Double) -> Double {
  sigmoid(z) * (1 - z)
}
