import ExerciseKit

public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  var layers = [Layer]()
  for l in layerSizes.indices.dropFirst() {
    var weights = Matrix(rows: layerSizes[l], columns: layerSizes[l - 1])
    for j in 0..<weights.rows {
      for k in 0..<weights.columns {
        weights[j, k] = generator.normal() / sqrt(Double(layerSizes[l - 1]))
      }
    }
    layers.append(Layer(weights: weights, biases: Vector(repeating: 0, count: layerSizes[l])))
  }
  return Network(layers: layers)
}
