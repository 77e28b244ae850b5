import ExerciseKit

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  let pass = forwardPass(through: network, from: example.input)
  let layers = network.layers
  var deltas = [Vector](repeating: [], count: layers.count)
  var l = layers.count - 1
  deltas[l] = outputDelta(
    output: pass.output, weightedInputs: pass.weightedInputs[l], target: example.target,
    activation: layers[l].activation)
  while l > 0 {
    l -= 1
    deltas[l] = hiddenDelta(
      nextDelta: deltas[l + 1], nextWeights: layers[l + 1].weights, weightedInputs: pass.weightedInputs[l],
      activation: layers[l].activation)
  }
  return Gradient(
    layers: zip(deltas, pass.activations).map { layerGradient(delta: $0, inputs: $1) })
}
