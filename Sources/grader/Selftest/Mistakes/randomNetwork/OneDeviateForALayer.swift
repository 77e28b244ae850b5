//= named: One deviate serves for all the weights of a layer; draw a new one for every weight (I1).
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁, b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  var layers: [Layer] = []
  for l in layerSizes.indices.dropFirst() {
    let (inputs, outputs) = (layerSizes[l - 1], layerSizes[l])
    let weight = generator.normal() / sqrt(Double(inputs))
    layers.append(
      Layer(
        weights: Matrix(rows: outputs, columns: inputs, repeating: weight),
        biases: Vector(repeating: 0, count: outputs)))
  }
  return Network(layers: layers)
}
