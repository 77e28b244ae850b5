//= named: Each layer gets the z of the layer before; it is its a that goes on: a = σ(z) (FP2).
import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  var pass = ForwardPass(weightedInputs: [], activations: [input])
  var current = input
  for layer in network.layers {
    current = weightedInputs(of: layer, from: current)
    pass.weightedInputs.append(current)
    pass.activations.append(current.map { layer.activation($0) })
  }
  return pass
}
