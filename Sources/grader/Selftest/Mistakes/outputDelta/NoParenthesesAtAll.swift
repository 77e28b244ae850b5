//= named: 2a − y stands where 2(a − y) should: mind the parentheses (BP1).
import ExerciseKit

/// δ of the output layer, the derivatives of the cost by its weighted inputs
/// (BP1): δ⁽ᴸ⁾ⱼ = ∂C/∂z⁽ᴸ⁾ⱼ = 2(a⁽ᴸ⁾ⱼ − yⱼ) · σ′(z⁽ᴸ⁾ⱼ).
public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  output.indices.map { j in
    2 * output[j] - target[j] * activation.derivative(at: weightedInputs[j])
  }
}
