//= named: These numbers are nearly right only, as differences of costs are, or Floats; the chain rule gives them to the last (CH4).
import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of
/// the neuron before the last:
/// - (CH4) ∂C/∂w⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · a⁽ᴸ⁻²⁾,
/// - (CH5) ∂C/∂b⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · 1.
public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double],
  target: Double
) -> (weight: Double, bias: Double) {
  func cost(_ p: Vector) -> Double {
    let a = sigmoid(p[0] * previousActivation + p[1])
    let error = sigmoid(weights[1] * a + biases[1]) - target
    return error * error
  }
  let slopes = numericalGradient(of: cost, at: [weights[0], biases[0]], h: 1e-5)
  return (slopes[0], slopes[1])
}
