//= named: The sign is turned round: it is a − y, output minus target, not y − a (BP1).
import ExerciseKit

/// δ of the output layer, the derivatives of the cost by its weighted inputs (BP1):
/// δ⁽ᴸ⁾ⱼ = ∂C/∂z⁽ᴸ⁾ⱼ = 2(a⁽ᴸ⁾ⱼ − yⱼ) · σ′(z⁽ᴸ⁾ⱼ).
public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  output.indices.map { j in
    2 * (target[j] - output[j]) * activation.derivative(at: weightedInputs[j])
  }
}
