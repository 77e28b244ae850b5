import ExerciseKit

/// The derivatives of one example's cost by every weight and bias of a network
/// (BP5): forward from the input, keeping every z and a; BP1 at the output; BP2
/// from layer to layer back towards the input; BP3 and BP4 in each layer.
///
///     let layer = Layer(
///       weights: Matrix([[2]]), biases: [-1], activation: .sigmoid)
///     let example = Example(input: [0.5], target: [1])
///     backpropagate(example, through: Network(layers: [layer]))
///     // one layer: weights [[−0.125]], biases [−0.25], the numbers of
///     // `lastDerivatives`
///
/// `Gradient(layers:)` makes the result of an array of `LayerGradient`s.
///
/// - Parameters:
///   - example: an input and its target, as many numbers as the network has
///     inputs and outputs.
///   - network: layers 2 to L.
/// - Returns: the derivatives in the network's own shape; `layers[i]` belongs
///   to `network.layers[i]`.
public func backpropagate(
  _ example: Example, through network: Network
) -> Gradient {
  todo("go forward once, then back from the last layer to the first")
}
