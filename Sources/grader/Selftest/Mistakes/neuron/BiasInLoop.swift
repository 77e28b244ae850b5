//= named: The bias is added once for every input; a neuron has just one (N2).
import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  var z = 0.0
  for k in weights.indices {
    z += weights[k] * inputs[k] + bias
  }
  return activation(z)
}
