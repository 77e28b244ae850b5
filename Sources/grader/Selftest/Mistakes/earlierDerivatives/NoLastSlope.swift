//= named: σ′(z⁽ᴸ⁾) of the last neuron is left out: it is a part of ∂C/∂z⁽ᴸ⁾ (CH4).
import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of the neuron before the last:
/// - (CH4) ∂C/∂w⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · a⁽ᴸ⁻²⁾,
/// - (CH5) ∂C/∂b⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · 1.
public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double], target: Double
) -> (weight: Double, bias: Double) {
  let z1 = weights[0] * previousActivation + biases[0]
  let z2 = weights[1] * sigmoid(z1) + biases[1]
  let byZ = 2 * (sigmoid(z2) - target) * weights[1] * sigmoidDerivative(z1)
  return (weight: byZ * previousActivation, bias: byZ)
}
