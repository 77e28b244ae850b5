//= named: The biases are subtracted; they are added (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  let sums = product(layer.weights, inputs)
  return sums.indices.map { j in sums[j] - layer.biases[j] }
}
