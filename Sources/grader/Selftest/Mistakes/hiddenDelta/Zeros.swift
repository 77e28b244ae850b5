//= named: Every answer here is 0 in all its numbers, whatever goes in.
import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2):
/// δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾), and neuron by neuron
/// δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector,
  activation: Activation
) -> Vector {
  weightedInputs.map { _ in 0 }
}
