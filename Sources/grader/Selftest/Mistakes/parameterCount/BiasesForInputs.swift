//= named: The inputs are given biases, too; they have none (P1).
import ExerciseKit

/// The number of weights and biases of a network (P1): Σₗ (nₗ nₗ₋₁ + nₗ), over all layers but the input.
public func parameterCount(layerSizes: [Int]) -> Int {
  let biases = layerSizes.reduce(0, +)
  var weights = 0
  for l in 1..<layerSizes.count {
    weights += layerSizes[l - 1] * layerSizes[l]
  }
  return weights + biases
}
