//= named: All weights are 0: then all neurons of a layer would learn the same. Draw each one (I1).
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁, b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  Network(
    layers: (1..<layerSizes.count).map { l in
      Layer(
        weights: Matrix(rows: layerSizes[l], columns: layerSizes[l - 1]),
        biases: Vector(repeating: 0, count: layerSizes[l]))
    })
}
