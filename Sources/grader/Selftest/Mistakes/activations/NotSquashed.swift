//= named: These are the weighted inputs: σ is still missing (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  let z = weightedInputs(of: layer, from: inputs)
  return z
}
