//= named: σ′(z) is there twice in the hidden layers; once is right (BP2).
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
      weightedInputs: pass.weightedInputs[l], activation: network.layers[l].activation)
    delta = delta.indices.map { k in
      delta[k] * network.layers[l].activation.derivative(at: pass.weightedInputs[l][k])
    }
    gradients.append(layerGradient(delta: delta, inputs: pass.activations[l]))
  }
  return Gradient(layers: gradients.reversed())
}
