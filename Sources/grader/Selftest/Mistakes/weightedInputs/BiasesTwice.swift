//= named: The biases are added twice; once is right (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  (0..<layer.outputCount).map { j in
    neuron(
      weights: Vector(layer.weights.row(j)), bias: layer.biases[j], activation: .identity,
      inputs: inputs) + layer.biases[j]
  }
}
