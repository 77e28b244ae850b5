//= named: The biases alone are left; add the weighted sums to them (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  var z = layer.biases
  let sums = product(layer.weights, inputs)
  for j in sums.indices { z[j] = layer.biases[j] }
  return z
}
