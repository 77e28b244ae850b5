import ExerciseKit

/// The derivatives of the cost by the parameters of one layer, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
///
///     layerGradient(delta: [1, -2], inputs: [3, 0, 5])
///     // weights [[3, 0, 5], [−6, 0, −10]], biases [1, −2]
///
/// - Parameters:
///   - delta: δ⁽ˡ⁾, one number for each neuron of the layer.
///   - inputs: a⁽ˡ⁻¹⁾, one number for each neuron of the layer before.
/// - Returns: the derivatives in the layer's own shape: `delta.count` ×
///   `inputs.count` weights, and `delta.count` biases.
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  var entries: [Double] = []
  entries.reserveCapacity(delta.count * inputs.count)
  for d in delta {
    for a in inputs {
      entries.append(d * a)  // BP4
    }
  }
  let weights = Matrix(
    rows: delta.count, columns: inputs.count, entries: entries)
  return LayerGradient(weights: weights, biases: delta)  // BP3
}
