//= named: The biases are added once more after σ; their place is inside alone (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  let z = weightedInputs(of: layer, from: inputs)
  return z.indices.map { j in layer.activation(z[j]) + layer.biases[j] }
}
