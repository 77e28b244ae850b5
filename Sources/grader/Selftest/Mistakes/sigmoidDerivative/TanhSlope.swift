//= named: This is 1 − tanh²(z), the derivative of tanh (A2).
import ExerciseKit

/// The sigmoid's derivative (A2): σ′(z) = σ(z) (1 − σ(z)).
public func sigmoidDerivative(_ z: Double) -> Double {
  let t = tanh(z)
  return 1 - t * t
}
