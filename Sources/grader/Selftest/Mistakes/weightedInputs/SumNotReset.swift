//= named: Each entry has the neurons before it in it as well: begin at 0 for every neuron (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  var z: Vector = []
  var sum = 0.0
  for j in 0..<layer.outputCount {
    for k in 0..<layer.inputCount {
      sum += layer.weights[j, k] * inputs[k]
    }
    sum += layer.biases[j]
    z.append(sum)
  }
  return z
}
