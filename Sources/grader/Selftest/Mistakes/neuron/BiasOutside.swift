//= named: The bias is added after σ; its place is inside: σ(Σ + b) (N2).
import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  let sum = weightedSum(weights: weights, inputs: inputs)
  return activation(sum) + bias
}
