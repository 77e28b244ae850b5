//= named: Only the last neuron j of the next layer counts here: add up with +=, not = (BP2).
import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2): δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾),
/// neuron by neuron δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  var delta = Vector(repeating: 0, count: weightedInputs.count)
  for k in weightedInputs.indices {
    for j in nextDelta.indices {
      delta[k] = nextWeights[j, k] * nextDelta[j] * activation.derivative(at: weightedInputs[k])
    }
  }
  return delta
}
