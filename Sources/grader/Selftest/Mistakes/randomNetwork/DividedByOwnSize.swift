//= named: The deviates are divided by √nₗ, of the layer itself; nₗ₋₁ counts the layer before (I1).
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁, b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  var layers: [Layer] = []
  for l in layerSizes.indices.dropFirst() {
    let (inputs, outputs) = (layerSizes[l - 1], layerSizes[l])
    var weights = Matrix(rows: outputs, columns: inputs)
    for j in 0..<outputs {
      for k in 0..<inputs {
        weights[j, k] = generator.normal() / sqrt(Double(outputs))
      }
    }
    layers.append(Layer(weights: weights, biases: Vector(repeating: 0, count: outputs)))
  }
  return Network(layers: layers)
}
