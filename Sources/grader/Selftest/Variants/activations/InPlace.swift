import ExerciseKit

public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  var values = weightedInputs(of: layer, from: inputs)
  squash(&values, by: layer.activation)
  return values
}

private func squash(_ values: inout Vector, by activation: Activation) {
  for i in values.indices { values[i] = activation(values[i]) }
}
