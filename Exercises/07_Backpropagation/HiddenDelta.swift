import ExerciseKit

/// δ of a hidden layer, from δ of the layer behind it (BP2):
/// δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾), and neuron by neuron
/// δ⁽ˡ⁾ₖ = (Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ) · σ′(z⁽ˡ⁾ₖ).
///
///     hiddenDelta(
///       nextDelta: [1, -2], nextWeights: Matrix([[3, 1, 0], [1, 2, 4]]),
///       weightedInputs: [5, -1, 2], activation: .relu)
///     // The sums are 3 − 2, 1 − 4 and 0 − 8, and σ′ is 1, 0 and 1: [1, 0, −8]
///
/// - Parameters:
///   - nextDelta: δ⁽ˡ⁺¹⁾, as many as `nextWeights` has rows.
///   - nextWeights: w⁽ˡ⁺¹⁾, (neurons of layer l + 1) × (neurons of layer l).
///   - weightedInputs: z⁽ˡ⁾, as many as `nextWeights` has columns.
///   - activation: σ of layer l.
/// - Returns: δ⁽ˡ⁾, as many as `nextWeights` has columns.
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector,
  activation: Activation
) -> Vector {
  todo("send the next layer's δ back through its weights, times the slopes")
}
