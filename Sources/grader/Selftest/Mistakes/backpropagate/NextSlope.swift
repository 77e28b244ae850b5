//= named: The hidden layers' σ′ is that of the layer behind, its z as well as its activation function (BP2).
import ExerciseKit

/// The derivatives of one example's cost by every weight and bias of a network
/// (BP5): forward from the input, keeping every z and a; BP1 at the output; BP2
/// from layer to layer back towards the input; BP3 and BP4 in each layer.
public func backpropagate(
  _ example: Example, through network: Network
) -> Gradient {
  let pass = forwardPass(through: network, from: example.input)
  let last = network.layers.count - 1
  var delta = outputDelta(
    output: pass.output, weightedInputs: pass.weightedInputs[last], target: example.target,
    activation: network.layers[last].activation)
  var gradients = [layerGradient(delta: delta, inputs: pass.activations[last])]
  for l in (0..<last).reversed() {
    delta = hiddenDelta(
      nextDelta: delta, nextWeights: network.layers[l + 1].weights,
      weightedInputs: pass.weightedInputs[l + 1], activation: network.layers[l + 1].activation)
    gradients.append(layerGradient(delta: delta, inputs: pass.activations[l]))
  }
  return Gradient(layers: gradients.reversed())
}
