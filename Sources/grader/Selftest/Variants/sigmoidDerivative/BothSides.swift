import ExerciseKit

public func sigmoidDerivative(_ z: Double) -> Double {
  // σ(z) · σ(−z): keine Auslöschung, wo 1 − σ(z) klein wird.
  sigmoid(z) * sigmoid(-z)
}
