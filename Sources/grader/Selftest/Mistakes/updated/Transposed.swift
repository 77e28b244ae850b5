//= named: Rows and columns are exchanged in the weights' derivatives: w[j, k] goes with entry [j, k] (T2).
import ExerciseKit

/// A network after one step of training (T2): w → w − α ∂C/∂w and b → b − α ∂C/∂b, for every weight and
/// every bias.
public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  var moved = network
  for l in moved.layers.indices {
    let slopes = gradient.layers[l]
    for j in moved.layers[l].biases.indices {
      moved.layers[l].biases[j] -= learningRate * slopes.biases[j]
      for k in 0..<moved.layers[l].inputCount {
        moved.layers[l].weights[j, k] -= learningRate * slopes.weights[k, j]
      }
    }
  }
  return moved
}
