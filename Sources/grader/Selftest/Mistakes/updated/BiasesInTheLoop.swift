//= named: The biases make a step for each input: move them once, outside the loop over the columns (T2).
import ExerciseKit

/// A network after one step of training (T2): w → w − α ∂C/∂w and
/// b → b − α ∂C/∂b, for every weight and every bias.
public func updated(
  _ network: Network, along gradient: Gradient, learningRate: Double
) -> Network {
  var network = network
  for l in network.layers.indices {
    for j in 0..<network.layers[l].outputCount {
      for k in 0..<network.layers[l].inputCount {
        network.layers[l].weights[j, k] -= learningRate * gradient.layers[l].weights[j, k]
        network.layers[l].biases[j] -= learningRate * gradient.layers[l].biases[j]
      }
    }
  }
  return network
}
