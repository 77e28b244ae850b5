import ExerciseKit

public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  var a: Vector = []
  for j in 0..<layer.weights.rows {
    let weights = Array(layer.weights.row(j))
    a.append(neuron(weights: weights, bias: layer.biases[j], activation: layer.activation, inputs: inputs))
  }
  return a
}
