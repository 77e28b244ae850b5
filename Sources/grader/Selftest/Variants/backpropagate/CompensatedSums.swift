import ExerciseKit

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  let pass = forwardPass(through: network, from: example.input)
  var error = zip(pass.output, example.target).map(-).map { $0 + $0 }
  var layers = Array(repeating: LayerGradient(weights: Matrix([]), biases: []), count: network.layers.count)
  for (l, layer) in zip(network.layers.indices, network.layers).reversed() {
    let delta = error.enumerated().map { $1 * layer.activation.derivative(at: pass.weightedInputs[l][$0]) }
    let products = delta.flatMap { d in pass.activations[l].map { a in a * d } }
    layers[l] = LayerGradient(
      weights: Matrix(rows: delta.count, columns: pass.activations[l].count, entries: products), biases: delta)
    error = (0..<layer.inputCount).map { k in compensated(delta.indices.map { layer.weights[$0, k] * delta[$0] }) }
  }
  return Gradient(layers: layers)
}

/// Neumaier's sum.
private func compensated(_ terms: Vector) -> Double {
  var (sum, lost) = (0.0, 0.0)
  for term in terms {
    let next = sum + term
    lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }
  return sum + lost
}
