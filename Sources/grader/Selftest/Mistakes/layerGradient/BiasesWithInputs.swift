//= named: The biases' derivatives have the inputs in them, summed; they are δ itself (BP3).
import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  var weights = Matrix(rows: delta.count, columns: inputs.count)
  var biases = Vector(repeating: 0, count: delta.count)
  for j in delta.indices {
    for k in inputs.indices {
      weights[j, k] = delta[j] * inputs[k]
      biases[j] += delta[j] * inputs[k]
    }
  }
  return LayerGradient(weights: weights, biases: biases)
}
