//= named: Every z, and every a behind the input, is 0 here (FP2).
import ExerciseKit

/// An input's way through the whole network (FP2), with every z and a kept:
/// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
public func forwardPass(
  through network: Network, from input: Vector
) -> ForwardPass {
  let zeros = network.layers.map { Vector(repeating: 0, count: $0.outputCount) }
  return ForwardPass(weightedInputs: zeros, activations: [input] + zeros)
}
