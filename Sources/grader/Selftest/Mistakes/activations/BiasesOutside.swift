//= named: The biases are added after σ; their place is inside (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  let sums = product(layer.weights, inputs)
  return sums.indices.map { j in layer.activation(sums[j]) + layer.biases[j] }
}
