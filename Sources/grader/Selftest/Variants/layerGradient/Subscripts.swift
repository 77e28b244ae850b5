import ExerciseKit

public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  var weights = Matrix(rows: delta.count, columns: inputs.count)
  for k in 0..<inputs.count {
    for j in 0..<delta.count {
      weights[j, k] = inputs[k] * delta[j]
    }
  }
  return LayerGradient(weights: weights, biases: delta)
}
