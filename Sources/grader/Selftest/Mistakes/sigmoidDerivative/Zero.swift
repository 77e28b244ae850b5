//= named: Every answer is 0: a * 1 - a is 0 without parentheses, a * (1 - a) is not (A2).
import ExerciseKit

/// The sigmoid's derivative (A2): σ′(z) = σ(z) (1 − σ(z)).
public func sigmoidDerivative(_ z: Double) -> Double {
  let a = sigmoid(z)
  return a * 1 - a
}
