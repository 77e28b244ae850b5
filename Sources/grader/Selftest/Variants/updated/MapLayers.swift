import ExerciseKit

public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  Network(
    layers: zip(network.layers, gradient.layers).map { layer, slopes in
      let step = { (w: Double, slope: Double) in
        descentStep(from: w, derivative: slope, learningRate: learningRate)
      }
      return Layer(
        weights: Matrix(
          rows: layer.weights.rows, columns: layer.weights.columns,
          entries: zip(layer.weights.entries, slopes.weights.entries).map(step)),
        biases: zip(layer.biases, slopes.biases).map(step), activation: layer.activation)
    })
}
