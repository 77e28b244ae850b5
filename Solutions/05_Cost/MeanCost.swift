import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m
/// examples.
///
/// `forwardPass(through:from:)` of the last chapter is there; the `output` of
/// what it returns is the network's answer to an input.
///
///     let layer = Layer(
///       weights: Matrix([[2]]), biases: [0], activation: .identity)
///     let network = Network(layers: [layer])
///     let examples = [
///       Example(input: [1], target: [1]), Example(input: [2], target: [1]),
///     ]
///     meanCost(of: network, on: examples)  // ((2 − 1)² + (4 − 1)²) / 2 = 5
///
/// - Parameters:
///   - network: what answers.
///   - examples: at least one; each with as many inputs and targets as the
///     network has inputs and outputs.
/// - Returns: one number that says how well the network does on all of them;
///   lower is better.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  precondition(!examples.isEmpty, "a mean cost needs at least one example")
  var sum = 0.0
  for example in examples {
    let output = forwardPass(through: network, from: example.input).output
    sum += squaredError(output: output, target: example.target)
  }
  return sum / Double(examples.count)  // C2
}
