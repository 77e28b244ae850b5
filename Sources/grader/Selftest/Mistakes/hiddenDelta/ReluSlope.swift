//= named: ReLU's slope is used whatever `activation` is (BP2).
import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2):
/// δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾), and neuron by neuron
/// δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector,
  activation: Activation
) -> Vector {
  weightedInputs.indices.map { k in
    var sum = 0.0
    for j in nextDelta.indices { sum += nextWeights[j, k] * nextDelta[j] }
    return weightedInputs[k] > 0 ? sum : 0
  }
}
