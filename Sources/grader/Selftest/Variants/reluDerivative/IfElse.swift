import ExerciseKit

public func reluDerivative(_ z: Double) -> Double {
  if z > 0 {
    return 1
  } else {
    return 0
  }
}
