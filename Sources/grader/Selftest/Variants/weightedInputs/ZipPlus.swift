import ExerciseKit

public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  zip(product(layer.weights, inputs), layer.biases).map(+)
}
