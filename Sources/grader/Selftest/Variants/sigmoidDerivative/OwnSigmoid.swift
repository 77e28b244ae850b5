import ExerciseKit

// An own sigmoid, which hides the one of the exercise before.
func sigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

public func sigmoidDerivative(_ z: Double) -> Double {
  let a = sigmoid(z)
  return a - a * a
}
