import ExerciseKit

/// δ of the output layer, the derivatives of the cost by its weighted inputs
/// (BP1): δ⁽ᴸ⁾ⱼ = ∂C/∂z⁽ᴸ⁾ⱼ = 2(a⁽ᴸ⁾ⱼ − yⱼ) · σ′(z⁽ᴸ⁾ⱼ).
///
///     outputDelta(
///       output: [0.5, 0.5], weightedInputs: [0, 0], target: [1, 0],
///       activation: .sigmoid)
///     // [2 · (−0.5) · 0.25, 2 · 0.5 · 0.25] = [−0.25, 0.25]
///
/// - Parameters:
///   - output: a⁽ᴸ⁾.
///   - weightedInputs: z⁽ᴸ⁾, as many.
///   - target: y, as many.
///   - activation: σ of the output layer; `activation.derivative(at: z)` is
///     σ′(z).
/// - Returns: δ⁽ᴸ⁾, as many.
public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  precondition(
    output.count == target.count && output.count == weightedInputs.count,
    "\(output.count) outputs, \(weightedInputs.count) weighted inputs, "
      + "\(target.count) targets")
  return output.indices.map { j in
    let slope = activation.derivative(at: weightedInputs[j])
    return 2 * (output[j] - target[j]) * slope  // BP1
  }
}
