//= named: a(1 − a) is σ′ for the sigmoid alone, and the 2 of ∂C/∂a = 2(a − y) is missing (BP1).
import ExerciseKit

/// δ of the output layer, the derivatives of the cost by its weighted inputs
/// (BP1): δ⁽ᴸ⁾ⱼ = ∂C/∂z⁽ᴸ⁾ⱼ = 2(a⁽ᴸ⁾ⱼ − yⱼ) · σ′(z⁽ᴸ⁾ⱼ).
public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  output.indices.map { j in (output[j] - target[j]) * output[j] * (1 - output[j]) }
}
