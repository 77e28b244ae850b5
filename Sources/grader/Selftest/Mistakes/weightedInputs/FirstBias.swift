//= named: The first neuron's bias is added to all; each has its own (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  let bias = layer.biases[0]
  return product(layer.weights, inputs).map { $0 + bias }
}
