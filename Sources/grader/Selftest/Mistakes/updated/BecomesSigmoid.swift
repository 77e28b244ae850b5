//= named: The parameters are right, but all layers have become sigmoids; keep each one's activation (T2).
import ExerciseKit

/// A network after one step of training (T2): w → w − α ∂C/∂w and b → b − α ∂C/∂b, for every weight and
/// every bias.
public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  var layers: [Layer] = []
  for (layer, slopes) in zip(network.layers, gradient.layers) {
    let weights = zip(layer.weights.entries, slopes.weights.entries).map { w, slope in
      descentStep(from: w, derivative: slope, learningRate: learningRate)
    }
    let biases = zip(layer.biases, slopes.biases).map { b, slope in
      descentStep(from: b, derivative: slope, learningRate: learningRate)
    }
    let matrix = Matrix(rows: layer.outputCount, columns: layer.inputCount, entries: weights)
    layers.append(Layer(weights: matrix, biases: biases))
  }
  return Network(layers: layers)
}
