//= named: σ is applied twice: call the sigmoid with z, not with what came of it (A2).
import ExerciseKit

/// The sigmoid's derivative (A2): σ′(z) = σ(z) (1 − σ(z)).
public func sigmoidDerivative(_ z: Double) -> Double {
  let a = sigmoid(z)
  return sigmoid(a) * (1 - sigmoid(a))
}
