//= named: The inputs are squashed before they are weighed; σ is applied to w a + b (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  let squashed = inputs.map { layer.activation($0) }
  return weightedInputs(of: layer, from: squashed)
}
