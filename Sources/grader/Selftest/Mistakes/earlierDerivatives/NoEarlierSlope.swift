//= named: σ′(z⁽ᴸ⁻¹⁾) of the earlier neuron is left out; σ′ of the last alone is not enough (CH4).
import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of the neuron before the last:
/// - (CH4) ∂C/∂w⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · a⁽ᴸ⁻²⁾,
/// - (CH5) ∂C/∂b⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · 1.
public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double], target: Double
) -> (weight: Double, bias: Double) {
  let z1 = weights[0] * previousActivation + biases[0]
  let z2 = weights[1] * sigmoid(z1) + biases[1]
  let byZ2 = 2 * (sigmoid(z2) - target) * sigmoidDerivative(z2)
  let byA1 = byZ2 * weights[1]
  return (weight: byA1 * previousActivation, bias: byA1)
}
