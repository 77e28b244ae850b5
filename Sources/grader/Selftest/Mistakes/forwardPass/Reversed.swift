//= named: The layers come in the wrong order, the last one first; the first gets the input (FP2).
import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
public func forwardPass(
  through network: Network, from input: Vector
) -> ForwardPass {
  var pass = ForwardPass(weightedInputs: [], activations: [input])
  for layer in network.layers.reversed() {
    let z = weightedInputs(of: layer, from: pass.output)
    pass.weightedInputs.append(z)
    pass.activations.append(z.map { layer.activation($0) })
  }
  return pass
}
