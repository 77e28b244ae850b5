//= named: Every answer here is 0 in all its numbers, whatever goes in.
import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  LayerGradient(
    weights: Matrix(rows: delta.count, columns: inputs.count), biases: delta.map { _ in 0 })
}
