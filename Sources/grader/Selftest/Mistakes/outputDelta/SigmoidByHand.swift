//= named: a(1 − a) is σ′ for the sigmoid alone; `activation` may be another function (BP1).
import ExerciseKit

/// δ of the output layer, the derivatives of the cost by its weighted inputs (BP1):
/// δ⁽ᴸ⁾ⱼ = ∂C/∂z⁽ᴸ⁾ⱼ = 2(a⁽ᴸ⁾ⱼ − yⱼ) · σ′(z⁽ᴸ⁾ⱼ).
public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  var delta: Vector = []
  for j in output.indices {
    let a = output[j]
    delta.append(2 * (a - target[j]) * a * (1 - a))
  }
  return delta
}
