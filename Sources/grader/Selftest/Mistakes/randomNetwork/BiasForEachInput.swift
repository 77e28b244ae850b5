//= named: The weights have a row for each input of the layer; they have one for each of its neurons (I1).
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁, b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  var layers: [Layer] = []
  for l in 1..<layerSizes.count {
    let (inputs, outputs) = (layerSizes[l - 1], layerSizes[l])
    var weights = Matrix(rows: inputs, columns: outputs)
    for j in 0..<inputs {
      for k in 0..<outputs {
        weights[j, k] = generator.normal() / sqrt(Double(inputs))
      }
    }
    layers.append(Layer(weights: weights, biases: Vector(repeating: 0, count: inputs)))
  }
  return Network(layers: layers)
}
