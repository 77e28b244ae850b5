//= named: This is squashed already; the weighted input z is what comes before σ (FP0).
import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  (0..<layer.outputCount).map { j in
    neuron(
      weights: Vector(layer.weights.row(j)), bias: layer.biases[j], activation: layer.activation,
      inputs: inputs)
  }
}
