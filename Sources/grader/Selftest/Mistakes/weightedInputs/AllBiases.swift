//= named: All biases are added to each neuron; each has its own (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  var z = product(layer.weights, inputs)
  for j in z.indices {
    for bias in layer.biases {
      z[j] += bias
    }
  }
  return z
}
