//= named: This is squashed by a sigmoid; the weighted input z is what comes before it (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  let sums = product(layer.weights, inputs)
  return sums.indices.map { j in sigmoid(sums[j] + layer.biases[j]) }
}
