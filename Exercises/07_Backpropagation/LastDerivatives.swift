import ExerciseKit

/// The derivatives of the cost C = (a⁽ᴸ⁾ − y)² by the weight and the bias of
/// the last neuron of a chain:
/// - (CH2) ∂C/∂w⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · a⁽ᴸ⁻¹⁾,
/// - (CH3) ∂C/∂b⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · 1.
///
/// Here z⁽ᴸ⁾ = w⁽ᴸ⁾ a⁽ᴸ⁻¹⁾ + b⁽ᴸ⁾ and a⁽ᴸ⁾ = σ(z⁽ᴸ⁾), and σ is the sigmoid.
///
///     lastDerivatives(previousActivation: 0.5, weight: 2, bias: -1, target: 1)
///     // z = 2 · 0.5 − 1 = 0, so a = 0.5 and σ′(z) = 0.25:
///     // (weight: −0.125, bias: −0.25)
///
/// - Parameters:
///   - previousActivation: a⁽ᴸ⁻¹⁾.
///   - weight: w⁽ᴸ⁾.
///   - bias: b⁽ᴸ⁾.
///   - target: y.
/// - Returns: ∂C/∂w⁽ᴸ⁾ and ∂C/∂b⁽ᴸ⁾.
public func lastDerivatives(
  previousActivation: Double, weight: Double, bias: Double, target: Double
) -> (weight: Double, bias: Double) {
  todo("go forward to z and a, then multiply the links of the chain")
}
