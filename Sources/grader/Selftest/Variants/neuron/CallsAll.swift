import ExerciseKit

public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  let z = weightedSum(weights: weights, inputs: inputs) + bias
  if activation == .sigmoid { return sigmoid(z) }
  if activation == .relu { return relu(z) }
  return z
}
