import ExerciseKit

public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  LayerGradient(weights: Matrix(delta.map { d in inputs.map { d * $0 } }), biases: delta)
}
