//= named: The first layer does not move; all layers do (T2).
import ExerciseKit

/// A network after one step of training (T2): w → w − α ∂C/∂w and b → b − α ∂C/∂b, for every weight and
/// every bias.
public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  var moved = network
  for l in 1..<max(1, network.layers.count) {
    for j in moved.layers[l].biases.indices {
      moved.layers[l].biases[j] -= learningRate * gradient.layers[l].biases[j]
      for k in 0..<moved.layers[l].inputCount {
        moved.layers[l].weights[j, k] -= learningRate * gradient.layers[l].weights[j, k]
      }
    }
  }
  return moved
}
