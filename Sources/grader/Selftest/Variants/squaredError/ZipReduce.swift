import ExerciseKit

public func squaredError(output: Vector, target: Vector) -> Double {
  zip(output, target).reduce(0) { sum, pair in
    sum + (pair.0 - pair.1) * (pair.0 - pair.1)
  }
}
