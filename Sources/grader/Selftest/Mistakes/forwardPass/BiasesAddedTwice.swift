//= named: The biases are added twice: `weightedInputs(of:from:)` has added them already (FP2).
import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  var z: [Vector] = []
  var a = [input]
  for (l, layer) in network.layers.enumerated() {
    var sums = weightedInputs(of: layer, from: a[l])
    for j in sums.indices {
      sums[j] += layer.biases[j]
    }
    z.append(sums)
    a.append(sums.map { layer.activation($0) })
  }
  return ForwardPass(weightedInputs: z, activations: a)
}
