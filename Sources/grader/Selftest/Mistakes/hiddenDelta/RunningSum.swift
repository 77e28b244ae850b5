//= named: Each entry has the sums before it in it as well: begin at 0 for every neuron k (BP2).
import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2):
/// δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾), and neuron by neuron
/// δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector,
  activation: Activation
) -> Vector {
  var sum = 0.0
  return weightedInputs.indices.map { k in
    for j in nextDelta.indices { sum += nextWeights[j, k] * nextDelta[j] }
    return sum * activation.derivative(at: weightedInputs[k])
  }
}
