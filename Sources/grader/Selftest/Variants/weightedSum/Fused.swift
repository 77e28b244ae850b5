import ExerciseKit

public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  weights.indices.reduce(0.0) { sum, k in sum.addingProduct(weights[k], inputs[k]) }
}
