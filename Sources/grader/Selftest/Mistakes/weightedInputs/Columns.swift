//= named: Columns of the weights are taken for rows: row j leads into neuron j (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  (0..<layer.outputCount).map { j in
    var z = layer.biases[j]
    for k in 0..<layer.inputCount {
      z += layer.weights[k, j] * inputs[k]
    }
    return z
  }
}
