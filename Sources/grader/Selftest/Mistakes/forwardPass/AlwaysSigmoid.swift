//= named: Every layer uses the sigmoid; each has its own `activation` (FP2).
import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  var z: [Vector] = []
  var a = [input]
  for l in network.layers.indices {
    z.append(weightedInputs(of: network.layers[l], from: a[l]))
    a.append(z[l].map { sigmoid($0) })
  }
  return ForwardPass(weightedInputs: z, activations: a)
}
