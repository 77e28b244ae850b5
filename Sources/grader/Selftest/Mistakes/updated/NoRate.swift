//= named: The learning rate is left out: w − α ∂C/∂w (T2).
import ExerciseKit

/// A network after one step of training (T2): w → w − α ∂C/∂w and b → b − α ∂C/∂b, for every weight and
/// every bias.
public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  var moved = network
  for l in moved.layers.indices {
    for j in moved.layers[l].biases.indices {
      moved.layers[l].biases[j] -= gradient.layers[l].biases[j]
      for k in 0..<moved.layers[l].inputCount {
        moved.layers[l].weights[j, k] -= gradient.layers[l].weights[j, k]
      }
    }
  }
  return moved
}
