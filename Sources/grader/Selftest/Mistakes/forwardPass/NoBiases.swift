//= named: The biases are left out: z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾ (FP2).
import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  var z: [Vector] = []
  var a = [input]
  for layer in network.layers {
    let sums = product(layer.weights, a[a.count - 1])
    z.append(sums)
    a.append(sums.map { layer.activation($0) })
  }
  return ForwardPass(weightedInputs: z, activations: a)
}
