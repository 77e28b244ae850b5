//= named: The bias is subtracted; it is added (N2).
import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  activation(weightedSum(weights: weights, inputs: inputs) - bias)
}
