import ExerciseKit

/// A network with random weights and biases of 0 (I1): w⁽ˡ⁾ⱼₖ = N / √nₗ₋₁,
/// b⁽ˡ⁾ⱼ = 0.
///
/// N is a standard normal deviate, drawn anew for every weight by
/// `generator.normal()`, and nₗ₋₁ is the number of neurons in the layer before.
/// Draw layer by layer from the input on, and in each layer row by row, so that
/// the same seed always makes the same network. Every layer has the sigmoid.
///
///     var generator = SeededGenerator(seed: 1)
///     let network = randomNetwork(layerSizes: [4, 1], using: &generator)
///     // The weights are about [−0.017, −1.250, 0.044, −1.014]: four draws,
///     // each divided by √4. The bias is 0.
///
/// What you put together (`sqrt(x)` is √x; `entries` holds rows × columns
/// numbers, row by row):
///
///     Matrix(rows: 1, columns: 4, entries: entries)
///     Layer(weights: matrix, biases: [0], activation: .sigmoid)
///     Network(layers: layers)
///
/// - Parameters:
///   - layerSizes: n, the number of neurons in every layer, the input's first:
///     at least two, each at least 1.
///   - generator: what the weights are drawn from.
/// - Returns: a `Layer` for each layer but the input: `layers[0]` has n₂ × n₁
///   weights, n₂ biases, and so on.
public func randomNetwork(
  layerSizes: [Int], using generator: inout SeededGenerator
) -> Network {
  todo("draw the weights of each layer and put the layers together")
}
