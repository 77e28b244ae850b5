import ExerciseKit

public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  zip(weights, inputs).map(*).reduce(0, +)
}
