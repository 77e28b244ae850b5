//= named: Only entries [j, j] are filled; every pair of j and k has a weight between them (BP4).
import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  var weights = Matrix(rows: delta.count, columns: inputs.count)
  for (j, (d, a)) in zip(delta, inputs).enumerated() {
    weights[j, j] = d * a
  }
  return LayerGradient(weights: weights, biases: delta)
}
