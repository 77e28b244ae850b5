//= named: The weights are not transposed: entry k sums wⱼₖ δⱼ over j, down a column (BP2).
import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2): δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾),
/// neuron by neuron δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  let sums = product(nextWeights, nextDelta)
  return sums.indices.map { k in sums[k] * activation.derivative(at: weightedInputs[k]) }
}
