import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
///
/// For each layer in turn z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾, which the last chapter's
/// `weightedInputs(of:from:)` computes, and a⁽ˡ⁾ = σ(z⁽ˡ⁾). Backpropagation
/// will need them all, so both are written down.
///
/// The result is made by `ForwardPass(weightedInputs: z, activations: a)`, each
/// an array of Vectors: `[Vector]`. Call your own variables `z` and `a`: one
/// called `weightedInputs` would hide the function of that name.
///
///     let first = Layer(
///       weights: Matrix([[1, -1], [-1, 2]]), biases: [0, 0],
///       activation: .relu)
///     let second = Layer(
///       weights: Matrix([[4, 9]]), biases: [1], activation: .identity)
///     let network = Network(layers: [first, second])
///     let pass = forwardPass(through: network, from: [3, 1])
///     // pass.weightedInputs is [[2, −1], [9]]
///     // pass.activations is [[3, 1], [2, 0], [9]]
///
/// - Parameters:
///   - network: layers 2 to L.
///   - input: a⁽¹⁾, as many numbers as the first of the layers takes.
/// - Returns: z of every layer of `network`, and a of the input and of every
///   layer: one more.
public func forwardPass(
  through network: Network, from input: Vector
) -> ForwardPass {
  todo("go from layer to layer and keep z and a of each")
}
