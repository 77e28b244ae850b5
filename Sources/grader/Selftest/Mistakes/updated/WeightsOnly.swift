//= named: Only the weights move; the biases do, too (T2).
import ExerciseKit

/// A network after one step of training (T2): w → w − α ∂C/∂w and b → b − α ∂C/∂b, for every weight and
/// every bias.
public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  var moved = network
  for l in moved.layers.indices {
    let slopes = gradient.layers[l].weights.entries
    moved.layers[l].weights.withEntries { entries in
      for i in entries.indices { entries[i] -= learningRate * slopes[i] }
    }
  }
  return moved
}
