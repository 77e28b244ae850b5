//= named: The weights are not transposed: entry k sums wⱼₖ δⱼ over j, down a column (BP2).
import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2): δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾),
/// neuron by neuron δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  var result = Vector(repeating: 0, count: weightedInputs.count)
  for k in weightedInputs.indices {
    var sum = 0.0
    for j in nextDelta.indices {
      sum += nextWeights[k, j] * nextDelta[j]
    }
    result[k] = sum * activation.derivative(at: weightedInputs[k])
  }
  return result
}
