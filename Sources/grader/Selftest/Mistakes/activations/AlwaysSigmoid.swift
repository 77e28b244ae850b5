//= named: The sigmoid is used whatever the layer's own activation function is (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  weightedInputs(of: layer, from: inputs).map { sigmoid($0) }
}
