import ExerciseKit

/// The gradient of the mean cost of many examples (T1):
/// ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
///
/// ∂Cᵢ/∂w is what the last chapter's `backpropagate(_:through:)` gives for
/// example i. Average entry by entry.
///
/// Begin with `Gradient(zerosLike: network)`: zeros in the right shape. To the
/// weights of layer l you may add entry by entry,
///
///     mean.layers[l].weights[j, k] += …
///
/// and that passes. It is slow, as each entry's row and column are checked.
/// `mean.layers[l].weights.withEntries { entries in … }` lends you all entries
/// in one plain array, row by row, which makes training about twice as fast.
///
///     let layer = Layer(
///       weights: Matrix([[2]]), biases: [0], activation: .identity)
///     let network = Network(layers: [layer])
///     let examples = [
///       Example(input: [1], target: [1]), Example(input: [2], target: [1]),
///     ]
///     meanGradient(of: network, on: examples)
///     // ∂Cᵢ/∂w is 2 and 12, ∂Cᵢ/∂b is 2 and 6:
///     // one layer with weights [[7]] and biases [4]
///
/// - Parameters:
///   - network: whose parameters.
///   - examples: at least one; each with as many inputs and targets as the
///     network has inputs and outputs.
/// - Returns: the mean of the examples' gradients, in the network's own shape.
public func meanGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  precondition(!examples.isEmpty, "a mean gradient needs at least one example")
  let share = 1 / Double(examples.count)
  var mean = Gradient(zerosLike: network)
  for example in examples {
    let gradient = backpropagate(example, through: network)
    for l in mean.layers.indices {
      let weights = gradient.layers[l].weights.entries
      mean.layers[l].weights.withEntries { entries in
        for i in entries.indices { entries[i] += share * weights[i] }  // T1
      }
      let biases = gradient.layers[l].biases
      for j in biases.indices {
        mean.layers[l].biases[j] += share * biases[j]  // T1
      }
    }
  }
  return mean
}
