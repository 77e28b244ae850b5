//= named: The biases are added twice: `weightedInputs` has added them already (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  let z = weightedInputs(of: layer, from: inputs)
  var a: Vector = []
  for j in z.indices {
    a.append(layer.activation(z[j] + layer.biases[j]))
  }
  return a
}
