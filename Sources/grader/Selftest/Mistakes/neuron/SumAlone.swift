//= named: This is the weighted sum alone: bias and activation function are still missing (N2).
import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  weightedSum(weights: weights, inputs: inputs)
}
