//= named: The weights' derivatives are 0 here; entry [j, k] is δⱼ aₖ (BP4).
import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  let weights = Matrix(rows: delta.count, columns: inputs.count)
  for j in delta.indices {
    for k in inputs.indices {
      var entry = weights[j, k]
      entry += delta[j] * inputs[k]
    }
  }
  return LayerGradient(weights: weights, biases: delta)
}
