//= named: This is the derivative σ′(z); the activation is σ(z) (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  weightedInputs(of: layer, from: inputs).map { z in layer.activation.derivative(at: z) }
}
