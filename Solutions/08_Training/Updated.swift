import ExerciseKit

/// A network after one step of training (T2): w → w − α ∂C/∂w and
/// b → b − α ∂C/∂b, for every weight and every bias.
///
/// It is GD1 for all parameters at once. The activation functions stay as they
/// are.
///
/// A parameter of a Swift function can't be changed: `var network = network`
/// makes a copy that can. `network.layers[l].weights[j, k] -= …` passes;
/// `network.layers[l].weights.withEntries { entries in … }` is quicker, see
/// `meanGradient`.
///
///     let layer = Layer(
///       weights: Matrix([[1, 2]]), biases: [3], activation: .sigmoid)
///     let slopes = LayerGradient(weights: Matrix([[4, -8]]), biases: [2])
///     updated(
///       Network(layers: [layer]), along: Gradient(layers: [slopes]),
///       learningRate: 0.25)
///     // weights [[0, 4]], biases [2.5]
///
/// - Parameters:
///   - network: where we are.
///   - gradient: ∂C/∂w and ∂C/∂b there, in the network's own shape.
///   - learningRate: α, above 0.
/// - Returns: the network after the step.
public func updated(
  _ network: Network, along gradient: Gradient, learningRate: Double
) -> Network {
  precondition(
    gradient.layers.count == network.layers.count,
    "a gradient of \(gradient.layers.count) layers "
      + "for a network of \(network.layers.count)")
  var network = network  // a copy, which may be changed
  for l in network.layers.indices {
    let slopes = gradient.layers[l].weights.entries
    network.layers[l].weights.withEntries { entries in
      for i in entries.indices { entries[i] -= learningRate * slopes[i] }  // T2
    }
    let biasSlopes = gradient.layers[l].biases
    for j in biasSlopes.indices {
      network.layers[l].biases[j] -= learningRate * biasSlopes[j]  // T2
    }
  }
  return network
}
