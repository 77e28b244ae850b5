//= named: ∂z⁽ᴸ⁻¹⁾/∂w⁽ᴸ⁻¹⁾ is a⁽ᴸ⁻²⁾, what goes into the earlier neuron, not what comes out (CH4).
import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of the neuron before the last:
/// - (CH4) ∂C/∂w⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · a⁽ᴸ⁻²⁾,
/// - (CH5) ∂C/∂b⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · 1.
public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double], target: Double
) -> (weight: Double, bias: Double) {
  let z = weights[0] * previousActivation + biases[0]
  let a = sigmoid(z)
  let last = lastDerivatives(
    previousActivation: a, weight: weights[1], bias: biases[1], target: target)
  let byZ = last.bias * weights[1] * sigmoidDerivative(z)
  return (weight: byZ * a, bias: byZ)
}
