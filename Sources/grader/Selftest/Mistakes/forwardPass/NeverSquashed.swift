//= named: The activation function is never used: every a is its z. It is a = σ(z) (FP2).
import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  var z: [Vector] = []
  var a = [input]
  for layer in network.layers {
    let next = weightedInputs(of: layer, from: a.last!)
    z.append(next)
    a.append(next)
  }
  return ForwardPass(weightedInputs: z, activations: a)
}
