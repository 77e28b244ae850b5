//= named: Only the last layer is in the gradient; it needs one entry for each layer (BP5).
import ExerciseKit

/// The derivatives of one example's cost by every weight and bias of a network (BP5): forward from the input,
/// keeping every z and a; BP1 at the output; BP2 from layer to layer back towards the input; BP3 and BP4 in
/// each layer.
public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  let pass = forwardPass(through: network, from: example.input)
  let last = network.layers.count - 1
  let delta = outputDelta(
    output: pass.output, weightedInputs: pass.weightedInputs[last], target: example.target,
    activation: network.layers[last].activation)
  let gradients = [layerGradient(delta: delta, inputs: pass.activations[last])]
  return Gradient(layers: gradients)
}
