//= named: The biases' derivatives are 1 here: that is ∂z/∂b; times δ it is δ (BP3).
import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  let rows = delta.map { d in inputs.map { a in d * a } }
  let biases = delta.map { _ in 1.0 }
  return LayerGradient(weights: Matrix(rows), biases: biases)
}
