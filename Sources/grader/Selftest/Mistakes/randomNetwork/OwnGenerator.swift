//= named: The weights come of a generator of its own; draw from the `generator` that is given (I1).
import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁,
/// b⁽ˡ⁾ⱼ = 0.
public func randomNetwork(
  layerSizes: [Int], using generator: inout SeededGenerator
) -> Network {
  precondition(
    layerSizes.count >= 2 && layerSizes.allSatisfy { $0 > 0 },
    "layer sizes \(layerSizes): at least two are needed, each at least 1")
  var own = SeededGenerator(seed: 7)
  var layers: [Layer] = []
  for l in 1..<layerSizes.count {
    let (inputs, outputs) = (layerSizes[l - 1], layerSizes[l])
    let root = sqrt(Double(inputs))
    let entries = (0..<outputs * inputs).map { _ in
      own.normal() / root  // I1
    }
    layers.append(
      Layer(
        weights: Matrix(rows: outputs, columns: inputs, entries: entries),
        biases: Vector(repeating: 0, count: outputs), activation: .sigmoid))
  }
  return Network(layers: layers)
}
