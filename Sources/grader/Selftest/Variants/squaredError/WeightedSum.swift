import ExerciseKit

public func squaredError(output: Vector, target: Vector) -> Double {
  let d = zip(output, target).map(-)
  return weightedSum(weights: d, inputs: d)
}
