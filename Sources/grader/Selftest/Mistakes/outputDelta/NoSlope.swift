//= named: σ′(z) is left out: this is ∂C/∂a, and δ is ∂C/∂z (BP1).
import ExerciseKit

/// δ of the output layer, the derivatives of the cost by its weighted inputs (BP1):
/// δ⁽ᴸ⁾ⱼ = ∂C/∂z⁽ᴸ⁾ⱼ = 2(a⁽ᴸ⁾ⱼ − yⱼ) · σ′(z⁽ᴸ⁾ⱼ).
public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  zip(output, target).map { a, y in 2 * (a - y) }
}
