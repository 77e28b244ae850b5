import ExerciseKit

func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  return (0..<layer.outputCount).map { j -> Double in
    neuron(
      weights: Vector(layer.weights.row(j)), bias: layer.biases[j], activation: .identity, inputs: inputs)
  }
}
