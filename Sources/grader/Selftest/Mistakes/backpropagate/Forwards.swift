//= named: The loop over the hidden layers runs forwards; it goes from the last of them to the first (BP5).
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
  for l in 0..<last {
    delta = hiddenDelta(
      nextDelta: delta, nextWeights: network.layers[l + 1].weights,
      weightedInputs: pass.weightedInputs[l], activation: network.layers[l].activation)
    gradients.append(layerGradient(delta: delta, inputs: pass.activations[l]))
  }
  return Gradient(layers: gradients.reversed())
}
