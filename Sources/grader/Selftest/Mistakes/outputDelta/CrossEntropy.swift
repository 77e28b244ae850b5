//= named: This is a − y, the δ of another cost, the cross-entropy: here it is 2(a − y) σ′(z) (BP1).
import ExerciseKit

/// δ of the output layer, the derivatives of the cost by its weighted inputs (BP1):
/// δ⁽ᴸ⁾ⱼ = ∂C/∂z⁽ᴸ⁾ⱼ = 2(a⁽ᴸ⁾ⱼ − yⱼ) · σ′(z⁽ᴸ⁾ⱼ).
public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  var delta: Vector = []
  for j in output.indices {
    delta.append(output[j] - target[j])
  }
  return delta
}
