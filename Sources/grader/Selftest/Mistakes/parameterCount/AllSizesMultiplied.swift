//= named: All sizes are multiplied; multiply two neighbours and add up over the layers (P1).
import ExerciseKit

/// The number of weights and biases of a network (P1): Σₗ (nₗ nₗ₋₁ + nₗ), over all layers but the input.
public func parameterCount(layerSizes: [Int]) -> Int {
  var count = 1
  for size in layerSizes {
    count *= size
  }
  return count
}
