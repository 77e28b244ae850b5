//= named: The biases are left out: squash w a + b, not w a (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  product(layer.weights, inputs).map { layer.activation($0) }
}
