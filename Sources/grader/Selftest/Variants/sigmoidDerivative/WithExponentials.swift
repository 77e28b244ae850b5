import ExerciseKit

public func sigmoidDerivative(_ z: Double) -> Double {
  let e = exp(-abs(z))
  return e / ((1 + e) * (1 + e))
}
