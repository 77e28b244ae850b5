//= named: `weightedInputs` holds σ(z), and σ is used again for the activations: once is enough (FP2).
import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  var z: [Vector] = []
  var a = [input]
  for layer in network.layers {
    z.append(activations(of: layer, from: a[a.count - 1]))
    a.append(z[z.count - 1].map { layer.activation($0) })
  }
  return ForwardPass(weightedInputs: z, activations: a)
}
