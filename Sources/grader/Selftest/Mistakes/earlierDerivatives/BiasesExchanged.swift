//= named: The biases are exchanged: index 0 belongs to the earlier neuron, 1 to the last (CH4).
import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of
/// the neuron before the last:
/// - (CH4) ∂C/∂w⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · a⁽ᴸ⁻²⁾,
/// - (CH5) ∂C/∂b⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · 1.
public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double],
  target: Double
) -> (weight: Double, bias: Double) {
  let z = weights[0] * previousActivation + biases[1]
  let last = lastDerivatives(
    previousActivation: sigmoid(z), weight: weights[1], bias: biases[0], target: target)
  let byZ = last.bias * weights[1] * sigmoidDerivative(z)
  return (byZ * previousActivation, byZ)
}
