//= named: σ′ is taken at the activation σ(z); its place is the weighted input z (BP2).
import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2): δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾),
/// neuron by neuron δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  var delta: Vector = []
  for k in weightedInputs.indices {
    var sum = 0.0
    for j in nextDelta.indices {
      sum += nextWeights[j, k] * nextDelta[j]
    }
    let a = activation(weightedInputs[k])
    delta.append(sum * activation.derivative(at: a))
  }
  return delta
}
