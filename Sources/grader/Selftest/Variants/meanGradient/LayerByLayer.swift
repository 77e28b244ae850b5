import ExerciseKit

public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  let gradients = examples.map { backpropagate($0, through: network) }
  func mean(_ vectors: [Vector]) -> Vector {
    vectors[0].indices.map { i in vectors.reduce(0) { $0 + $1[i] } / Double(vectors.count) }
  }
  return Gradient(
    layers: network.layers.enumerated().map { l, layer in
      let weights = mean(gradients.map { $0.layers[l].weights.entries })
      return LayerGradient(
        weights: Matrix(rows: layer.outputCount, columns: layer.inputCount, entries: weights),
        biases: mean(gradients.map { $0.layers[l].biases }))
    })
}
