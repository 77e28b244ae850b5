//= named: The last layer is missing: l runs up to the last index (P1).
import ExerciseKit

/// The number of weights and biases of a network (P1): Σₗ (nₗ nₗ₋₁ + nₗ), over all layers but the input.
public func parameterCount(layerSizes: [Int]) -> Int {
  var count = 0
  var l = 1
  while l < layerSizes.count - 1 {
    count += layerSizes[l] * layerSizes[l - 1] + layerSizes[l]
    l += 1
  }
  return count
}
