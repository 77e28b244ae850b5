//= named: σ′ of the earlier neuron is taken at its activation; its place is z⁽ᴸ⁻¹⁾ (CH4).
import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of the neuron before the last:
/// - (CH4) ∂C/∂w⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · a⁽ᴸ⁻²⁾,
/// - (CH5) ∂C/∂b⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · 1.
public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double], target: Double
) -> (weight: Double, bias: Double) {
  let a = sigmoid(weights[0] * previousActivation + biases[0])
  let z = weights[1] * a + biases[1]
  let byZ = 2 * (sigmoid(z) - target) * sigmoidDerivative(z) * weights[1] * sigmoidDerivative(a)
  return (weight: byZ * previousActivation, bias: byZ)
}
