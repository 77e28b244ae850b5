import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of
/// the neuron before the last:
/// - (CH4) ∂C/∂w⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · a⁽ᴸ⁻²⁾,
/// - (CH5) ∂C/∂b⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · 1.
///
/// Two sigmoid neurons stand in a row, and ∂C/∂z⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) as
/// in CH2.
///
///     earlierDerivatives(
///       previousActivation: 0.5, weights: [2, 8], biases: [-1, -4], target: 1)
///     // Both z are 0 and both a are 0.5, so ∂C/∂z⁽ᴸ⁾ = −0.25:
///     // (weight: −0.25, bias: −0.5)
///
/// - Parameters:
///   - previousActivation: a⁽ᴸ⁻²⁾, what goes into the first of the two.
///   - weights: w⁽ᴸ⁻¹⁾ and w⁽ᴸ⁾, in this order.
///   - biases: b⁽ᴸ⁻¹⁾ and b⁽ᴸ⁾, in this order.
///   - target: y.
/// - Returns: ∂C/∂w⁽ᴸ⁻¹⁾ and ∂C/∂b⁽ᴸ⁻¹⁾.
public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double],
  target: Double
) -> (weight: Double, bias: Double) {
  precondition(
    weights.count == 2 && biases.count == 2,
    "two neurons have two weights and two biases")
  let z = weights[0] * previousActivation + biases[0]
  // The derivative by the last bias is ∂C/∂z⁽ᴸ⁾.
  let last = lastDerivatives(
    previousActivation: sigmoid(z), weight: weights[1], bias: biases[1],
    target: target)
  let costByZ = last.bias * weights[1] * sigmoidDerivative(z)
  return (
    weight: costByZ * previousActivation,  // CH4
    bias: costByZ * 1  // CH5
  )
}
