//= named: 2a − y stands where 2(a − y) should: mind the parentheses (CH2).
import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of
/// the last neuron of a chain:
/// - (CH2) ∂C/∂w⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · a⁽ᴸ⁻¹⁾,
/// - (CH3) ∂C/∂b⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · 1.
public func lastDerivatives(
  previousActivation: Double, weight: Double, bias: Double, target: Double
) -> (weight: Double, bias: Double) {
  let z = weight * previousActivation + bias
  let byZ = 2 * sigmoid(z) - target * sigmoidDerivative(z)
  return (byZ * previousActivation, byZ)
}
