import ExerciseKit

public func sigmoid(_ z: Double) -> Double {
  if z >= 0 {
    return 1 / (1 + exp(-z))
  } else {
    let e = exp(z)
    return e / (1 + e)
  }
}
