import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
///
/// `layer.activation(z)` is σ(z) of this layer. With the weighted inputs
/// [12.5, −33] and `.relu` it is [12.5, 0].
/// - Parameters:
///   - layer: its weights (outputs × inputs), biases and activation function.
///   - inputs: a⁽ˡ⁻¹⁾, as many as `layer.weights` has columns.
/// - Returns: a⁽ˡ⁾, as many as `layer.weights` has rows.
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  let z = weightedInputs(of: layer, from: inputs)
  return z.map { layer.activation($0) }  // FP1
}
