//= named: The result is right, but `generator` is left as it was, and whoever draws from it next gets the same numbers again: draw from it, not from a copy (I1).
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁,
/// b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(
  layerSizes: [Int], using generator: inout SeededGenerator
) -> Network {
  var copy = generator
  var layers: [Layer] = []
  for l in 1..<layerSizes.count {
    let (inputs, outputs) = (layerSizes[l - 1], layerSizes[l])
    let entries = (0..<outputs * inputs).map { _ in copy.normal() / Double(inputs).squareRoot() }
    layers.append(
      Layer(
        weights: Matrix(rows: outputs, columns: inputs, entries: entries),
        biases: Vector(repeating: 0, count: outputs)))
  }
  return Network(layers: layers)
}
