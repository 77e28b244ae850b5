import ExerciseKit

/// An own function of the same name as the exercise of chapter 4, with the same labels.
private func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  var pass = ForwardPass(weightedInputs: [], activations: [input])
  for layer in network.layers {
    let z = zip(product(layer.weights, pass.output), layer.biases).map(+)
    pass.weightedInputs.append(z)
    pass.activations.append(z.map(layer.activation.callAsFunction))
  }
  return pass
}

private enum Direction { case output, hidden }

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  let pass = forwardPass(through: network, from: example.input)
  var direction = Direction.output
  var deltas: [Vector] = []
  for l in stride(from: network.layers.count, to: 0, by: -1) {
    let z = pass.weightedInputs[l - 1]
    switch direction {
    case .output:
      deltas = [
        outputDelta(
          output: pass.output, weightedInputs: z, target: example.target,
          activation: network.layers[l - 1].activation)
      ]
      direction = .hidden
    case .hidden:
      deltas.insert(
        hiddenDelta(
          nextDelta: deltas[0], nextWeights: network.layers[l].weights, weightedInputs: z,
          activation: network.layers[l - 1].activation), at: 0)
    }
  }
  return Gradient(layers: deltas.indices.map { layerGradient(delta: deltas[$0], inputs: pass.activations[$0]) })
}
