//= named: The bias is added once for every input; a neuron has just one (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  var z = Vector(repeating: 0, count: layer.outputCount)
  for j in 0..<layer.outputCount {
    for k in 0..<layer.inputCount {
      z[j] += layer.weights[j, k] * inputs[k] + layer.biases[j]
    }
  }
  return z
}
