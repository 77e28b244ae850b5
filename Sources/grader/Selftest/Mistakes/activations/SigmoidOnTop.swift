//= named: A sigmoid is applied on top of the layer's own σ (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  weightedInputs(of: layer, from: inputs).map { z in sigmoid(layer.activation(z)) }
}
