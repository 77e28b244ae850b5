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
  precondition(!examples.isEmpty, "a mean gradient needs at least one example")
  // Up to 64 parts, whatever the machine.
  let partSize = (examples.count + 63) / 64
  let parts = stride(from: 0, to: examples.count, by: partSize).map { start in
    Array(examples[start..<min(start + partSize, examples.count)])
  }
  let gradients = parallelMap(parts.count) { number in
    meanGradient(of: network, on: parts[number])
  }
  var mean = Gradient(zerosLike: network)
  for (part, gradient) in zip(parts, gradients) {  // one for each, in order
    let share = Double(part.count) / Double(examples.count)
    for (l, layer) in gradient.layers.enumerated() {
      mean.layers[l].weights.withEntries { entries in
        add(layer.weights.entries, times: share, to: &entries)  // PG1
      }
      add(layer.biases, times: share, to: &mean.layers[l].biases)  // PG1
    }
  }
  return mean
}

private func add(_ addend: Vector, times factor: Double, to sum: inout Vector) {
  for i in sum.indices { sum[i] += factor * addend[i] }
}
