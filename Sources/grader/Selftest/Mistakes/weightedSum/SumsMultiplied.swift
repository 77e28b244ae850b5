//= named: The sum of the weights is multiplied by the sum of the inputs; multiply pair by pair, then add (N1).
import ExerciseKit

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  let allWeights = weights.reduce(0, +)
  let allInputs = inputs.reduce(0, +)
  return allWeights * allInputs
}
