//= named: Each layer has just one bias here; each neuron has one (P1).
import ExerciseKit

/// The number of weights and biases of a network (P1): Σₗ (nₗ nₗ₋₁ + nₗ), over all layers but the input.
public func parameterCount(layerSizes: [Int]) -> Int {
  var count = 0
  for (before, size) in zip(layerSizes, layerSizes.dropFirst()) {
    count += before * size + 1
  }
  return count
}
