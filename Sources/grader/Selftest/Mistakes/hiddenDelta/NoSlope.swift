//= named: σ′(z) of the hidden layer is left out: this is ∂C/∂a, and δ is ∂C/∂z (BP2).
import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2): δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾),
/// neuron by neuron δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  (0..<nextWeights.columns).map { k in
    var sum = 0.0
    for j in 0..<nextWeights.rows { sum += nextWeights[j, k] * nextDelta[j] }
    return sum
  }
}
