//= named: The sign is turned round: the sigmoid rises everywhere (A2).
import ExerciseKit

/// The sigmoid's derivative (A2): σ′(z) = σ(z) (1 − σ(z)).
public func sigmoidDerivative(_ z: Double) -> Double {
  let a = sigmoid(z)
  return a * (a - 1)
}
