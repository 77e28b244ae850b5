//= named: The activation function is left out: this is the weighted input z (N2).
import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  var z = bias
  for k in weights.indices {
    z += weights[k] * inputs[k]
  }
  return z
}
