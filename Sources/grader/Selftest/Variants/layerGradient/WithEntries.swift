import ExerciseKit

public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  var gradient = LayerGradient(
    weights: Matrix(rows: delta.count, columns: inputs.count, repeating: 1), biases: delta)
  gradient.weights.withEntries { entries in
    for i in entries.indices {
      entries[i] = delta[i / inputs.count] * inputs[i % inputs.count]
    }
  }
  return gradient
}
