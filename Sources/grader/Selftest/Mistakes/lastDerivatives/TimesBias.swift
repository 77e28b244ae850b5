//= named: The bias's derivative has the bias in it; ∂z/∂b is 1 (CH3).
import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of the last neuron of a chain:
/// - (CH2) ∂C/∂w⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · a⁽ᴸ⁻¹⁾,
/// - (CH3) ∂C/∂b⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · 1.
public func lastDerivatives(
  previousActivation: Double, weight: Double, bias: Double, target: Double
) -> (weight: Double, bias: Double) {
  let z = weight * previousActivation + bias
  let a = sigmoid(z)
  return (
    weight: 2 * (a - target) * sigmoidDerivative(z) * previousActivation,
    bias: 2 * (a - target) * sigmoidDerivative(z) * bias
  )
}
