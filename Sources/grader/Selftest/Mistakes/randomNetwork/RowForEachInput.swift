//= named: The weights have a row for each input of the layer; they have one for each of its neurons (I1).
//= verdict: stopped
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁, b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  var layers: [Layer] = []
  for l in 1..<layerSizes.count {
    let (inputs, outputs) = (layerSizes[l - 1], layerSizes[l])
    let entries = (0..<inputs * outputs).map { _ in generator.normal() / sqrt(Double(inputs)) }
    layers.append(
      Layer(
        weights: Matrix(rows: inputs, columns: outputs, entries: entries),
        biases: Vector(repeating: 0, count: outputs)))
  }
  return Network(layers: layers)
}
