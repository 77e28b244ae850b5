//= named: The inputs are left out of the weights' derivatives: entry [j, k] is δⱼ aₖ (BP4).
import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  let rows = delta.map { d in inputs.map { _ in d } }
  return LayerGradient(weights: Matrix(rows), biases: delta)
}
