//= named: The hidden layers have the ReLU here; every layer has the sigmoid (I1).
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁, b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  var layers: [Layer] = []
  for l in layerSizes.indices.dropFirst() {
    let (inputs, outputs) = (layerSizes[l - 1], layerSizes[l])
    let root = sqrt(Double(inputs))
    let entries = (0..<inputs * outputs).map { _ in generator.normal() / root }
    let isLast = l == layerSizes.count - 1
    layers.append(
      Layer(
        weights: Matrix(rows: outputs, columns: inputs, entries: entries),
        biases: Vector(repeating: 0, count: outputs), activation: isLast ? .sigmoid : .relu))
  }
  return Network(layers: layers)
}
