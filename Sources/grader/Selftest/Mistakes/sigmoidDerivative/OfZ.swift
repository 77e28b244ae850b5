//= named: z stands where σ(z) should: this is z (1 − z) (A2).
import ExerciseKit

/// The sigmoid's derivative (A2): σ′(z) = σ(z) (1 − σ(z)).
public func sigmoidDerivative(_ z: Double) -> Double {
  z * (1 - z)
}
