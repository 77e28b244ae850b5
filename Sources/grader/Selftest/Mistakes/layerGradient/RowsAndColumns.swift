//= named: Rows and columns are exchanged: entry [j, k] is δⱼ aₖ, a row for each δ (BP4).
import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  var entries: [Double] = []
  for a in inputs {
    for d in delta {
      entries.append(d * a)
    }
  }
  let weights = Matrix(rows: delta.count, columns: inputs.count, entries: entries)
  return LayerGradient(weights: weights, biases: delta)
}
