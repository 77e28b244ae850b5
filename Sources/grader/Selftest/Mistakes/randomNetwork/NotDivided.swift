//= named: The deviates are not divided by √nₗ₋₁, where nₗ₋₁ counts the layer before (I1).
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁, b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  var layers: [Layer] = []
  for l in 1..<layerSizes.count {
    var rows: [Vector] = []
    for _ in 0..<layerSizes[l] {
      rows.append((0..<layerSizes[l - 1]).map { _ in generator.normal() })
    }
    layers.append(Layer(weights: Matrix(rows), biases: Vector(repeating: 0, count: layerSizes[l])))
  }
  return Network(layers: layers)
}
