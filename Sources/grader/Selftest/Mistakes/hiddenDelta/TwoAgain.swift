//= named: Every entry is twice what it should be: the 2 of the cost is in δ⁽ˡ⁺¹⁾ already (BP2).
import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2): δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾),
/// neuron by neuron δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  var sums = Vector(repeating: 0, count: weightedInputs.count)
  for j in nextDelta.indices {
    for k in sums.indices {
      sums[k] += nextWeights[j, k] * nextDelta[j]
    }
  }
  return sums.indices.map { k in 2 * sums[k] * activation.derivative(at: weightedInputs[k]) }
}
