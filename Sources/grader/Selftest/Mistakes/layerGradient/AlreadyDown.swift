//= named: All derivatives have the wrong sign; the minus belongs to the update step (BP4).
import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  let down = delta.map { -$0 }
  let rows = down.map { d in inputs.map { a in d * a } }
  return LayerGradient(weights: Matrix(rows), biases: down)
}
