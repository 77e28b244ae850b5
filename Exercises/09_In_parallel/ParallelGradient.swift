import ExerciseKit

/// The mean gradient of many examples on all cores (PG1):
/// ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds mₚ of the m examples and
/// (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
///
/// The kit's `parallelMap(count) { number in … }` calls what stands in the
/// braces with 0 to `count` − 1, many at a time, and gives the results in the
/// order of the numbers. Let it do the parts, and add up what they give, in
/// that order. How many parts there are may depend on the number of examples,
/// but not on the machine: then the result is the same to the last bit however
/// many cores there are.
///
///     let layer = Layer(
///       weights: Matrix([[2]]), biases: [0], activation: .identity)
///     let network = Network(layers: [layer])
///     let examples = [
///       Example(input: [1], target: [0]), Example(input: [2], target: [0]),
///     ]
///     parallelGradient(of: network, on: examples)
///     // ∂Cᵢ/∂w is 4 and 16, ∂Cᵢ/∂b is 4 and 8:
///     // one layer with weights [[10]] and biases [6]
///
/// - Parameters:
///   - network: whose parameters.
///   - examples: at least one; each with as many inputs and targets as the
///     network has inputs and outputs.
/// - Returns: the mean of the examples' gradients, in the network's own shape.
public func parallelGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  todo("cut the examples into parts, share the parts out, add up in order")
}
