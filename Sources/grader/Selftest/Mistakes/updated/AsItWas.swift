//= named: The network comes back as it was: change a copy, and return that (T2).
import ExerciseKit

/// A network after one step of training (T2): w → w − α ∂C/∂w and b → b − α ∂C/∂b, for every weight and
/// every bias.
public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  for (l, var layer) in network.layers.enumerated() {
    let slopes = gradient.layers[l]
    for j in layer.biases.indices {
      layer.biases[j] -= learningRate * slopes.biases[j]
      for k in 0..<layer.inputCount {
        layer.weights[j, k] -= learningRate * slopes.weights[j, k]
      }
    }
  }
  return network
}
