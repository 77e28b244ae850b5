//= named: The biases' derivatives are 0 here; they are δ itself (BP3).
import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  var weights = Matrix(rows: delta.count, columns: inputs.count)
  for j in delta.indices {
    for k in inputs.indices {
      weights[j, k] = delta[j] * inputs[k]
    }
  }
  let biases = Vector(repeating: 0, count: delta.count)
  return LayerGradient(weights: weights, biases: biases)
}
