import ExerciseKit

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  var gradient = Gradient(zerosLike: network)
  add(example, network, to: &gradient, times: 1)
  return gradient
}

private func add(_ example: Example, _ network: Network, to gradient: inout Gradient, times factor: Double) {
  let pass = forwardPass(through: network, from: example.input)
  var byA = zip(pass.output, example.target).map { a, y in 2 * (a - y) }
  for (l, layer) in network.layers.enumerated().reversed() {
    for j in byA.indices { byA[j] *= layer.activation.derivative(at: pass.weightedInputs[l][j]) }
    let inputs = pass.activations[l]
    gradient.layers[l].weights.withEntries { entries in
      var i = 0
      for delta in byA {
        for a in inputs {
          entries[i] += factor * delta * a
          i += 1
        }
      }
    }
    for j in byA.indices { gradient.layers[l].biases[j] += factor * byA[j] }
    var before = Vector(repeating: 0, count: inputs.count)
    for j in byA.indices.reversed() {
      for (k, w) in layer.weights.row(j).enumerated() { before[k] += w * byA[j] }
    }
    byA = before
  }
}
