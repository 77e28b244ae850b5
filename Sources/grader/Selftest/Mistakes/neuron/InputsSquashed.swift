//= named: The inputs are squashed; σ belongs around the whole weighted input (N2).
import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  let squashed = inputs.map { activation($0) }
  return weightedSum(weights: weights, inputs: squashed) + bias
}
