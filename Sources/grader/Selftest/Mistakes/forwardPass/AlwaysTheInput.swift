//= named: Every layer gets the network's input; only the first does, the others get a⁽ˡ⁻¹⁾ (FP2).
import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  var z: [Vector] = []
  var a = [input]
  for layer in network.layers {
    let next = weightedInputs(of: layer, from: input)
    z.append(next)
    a.append(next.map { layer.activation($0) })
  }
  return ForwardPass(weightedInputs: z, activations: a)
}
