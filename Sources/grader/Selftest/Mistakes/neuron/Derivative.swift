//= named: This is the derivative σ′(z); the activation is σ(z) (N2).
import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  let z = weightedSum(weights: weights, inputs: inputs) + bias
  return activation.derivative(at: z)
}
