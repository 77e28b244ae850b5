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
  todo("move every weight and bias against its derivative")
}
