//= named: This climbs: the step goes against the gradient, w − α ∂C/∂w (T2).
import ExerciseKit

/// A network after one step of training (T2): w → w − α ∂C/∂w and b → b − α ∂C/∂b, for every weight and
/// every bias.
public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  var network = network
  for (l, slopes) in gradient.layers.enumerated() {
    for j in slopes.biases.indices {
      network.layers[l].biases[j] += learningRate * slopes.biases[j]
      for k in 0..<slopes.weights.columns {
        network.layers[l].weights[j, k] += learningRate * slopes.weights[j, k]
      }
    }
  }
  return network
}
