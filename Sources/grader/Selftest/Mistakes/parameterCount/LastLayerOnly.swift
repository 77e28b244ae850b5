//= named: Only the last layer is counted: add each to the count with += (P1).
import ExerciseKit

/// The number of weights and biases of a network (P1): Σₗ (nₗ nₗ₋₁ + nₗ), over all layers but the input.
public func parameterCount(layerSizes: [Int]) -> Int {
  var count = 0
  for l in 1..<layerSizes.count {
    count = layerSizes[l] * layerSizes[l - 1] + layerSizes[l]
  }
  return count
}
