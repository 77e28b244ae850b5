import ExerciseKit

/// A network trained by stochastic gradient descent (T4):
/// w → w − α (1/|B|) Σ₍ᵢ in B₎ ∂Cᵢ/∂w and the same for b, once for every
/// mini-batch B of every epoch.
///
/// Each epoch draws mini-batches of its own from `generator` (T3). For each of
/// them in turn: take the mean gradient of the network as it is by then (T1),
/// and make one step along it (T2).
///
///     let layer = Layer(
///       weights: Matrix([[2]]), biases: [0], activation: .identity)
///     let network = Network(layers: [layer])
///     let example = Example(input: [1], target: [1])
///     var generator = SeededGenerator(seed: 1)
///     train(
///       network, on: [example], epochs: 2, miniBatchSize: 1,
///       learningRate: 0.125, using: &generator)
///     // after the first epoch weight 1.75 and bias −0.25,
///     // after the second 1.625 and −0.375
///
/// - Parameters:
///   - network: where the training begins.
///   - examples: at least one; each with as many inputs and targets as the
///     network has inputs and outputs.
///   - epochs: how often to go through all examples, at least 0.
///   - miniBatchSize: how many examples a step looks at, at least 1.
///   - learningRate: α, above 0, the same in every step.
///   - generator: what every epoch's order is drawn from, one epoch after the
///     other.
/// - Returns: the network after the last step.
public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int,
  learningRate: Double, using generator: inout SeededGenerator
) -> Network {
  todo("go through the mini-batches of every epoch and make a step for each")
}
