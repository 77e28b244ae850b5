import ExerciseKit

public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  var z = layer.biases
  for j in z.indices {
    for (w, a) in zip(layer.weights.row(j), inputs) { z[j] += w * a }
  }
  return z
}
