//= named: The sigmoid's σ′ is used whatever `activation` is (BP2).
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
  return sums.indices.map { k in sums[k] * sigmoidDerivative(weightedInputs[k]) }
}
