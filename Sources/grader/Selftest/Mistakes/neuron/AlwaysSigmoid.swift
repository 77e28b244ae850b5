//= named: The sigmoid is used whatever `activation` says (N2).
import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  let z = weightedSum(weights: weights, inputs: inputs) + bias
  return sigmoid(z)
}
