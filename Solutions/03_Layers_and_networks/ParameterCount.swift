import ExerciseKit

/// The number of weights and biases of a network (P1): Σₗ (nₗ nₗ₋₁ + nₗ), over
/// all layers but the input.
///
/// Each neuron has a weight for every neuron of the layer before, and a bias.
/// For [3, 2, 1] that makes (2 · 3 + 2) + (1 · 2 + 1) = 11.
/// - Parameter layerSizes: n, the number of neurons in every layer, the input's
///   first; at least two.
/// - Returns: one whole number; 13,002 for the lecture's [784, 16, 16, 10].
public func parameterCount(layerSizes: [Int]) -> Int {
  var count = 0
  for l in layerSizes.indices.dropFirst() {
    count += layerSizes[l] * layerSizes[l - 1] + layerSizes[l]  // P1
  }
  return count
}
