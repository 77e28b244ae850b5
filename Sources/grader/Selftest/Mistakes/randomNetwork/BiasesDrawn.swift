//= named: The biases are drawn, too; they are 0, and the next deviate is the next layer's (I1).
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁, b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  var layers: [Layer] = []
  for l in layerSizes.indices.dropFirst() {
    let (inputs, outputs) = (layerSizes[l - 1], layerSizes[l])
    let scale = sqrt(Double(inputs))
    let entries = (0..<inputs * outputs).map { _ in generator.normal() / scale }
    let biases = (0..<outputs).map { _ in generator.normal() }
    layers.append(
      Layer(weights: Matrix(rows: outputs, columns: inputs, entries: entries), biases: biases))
  }
  return Network(layers: layers)
}
