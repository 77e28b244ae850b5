import ExerciseKit

public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  // Small products first, so that they aren't lost beside the large ones.
  let products = weights.indices.map { weights[$0] * inputs[$0] }
  return products.sorted { abs($0) < abs($1) }.reduce(0, +)
}
