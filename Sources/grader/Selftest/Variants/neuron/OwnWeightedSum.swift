import ExerciseKit

public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  let squash: [Activation: (Double) -> Double] = [
    .sigmoid: { 1 / (1 + exp(-$0)) }, .relu: { max($0, 0) }, .identity: { $0 },
  ]
  return squash[activation]!(weightedSum(weights: weights, inputs: inputs) + bias)
}

private func weightedSum(weights: Vector, inputs: Vector) -> Double {
  weights.isEmpty
    ? 0 : weights[0] * inputs[0] + weightedSum(weights: Array(weights.dropFirst()), inputs: Array(inputs.dropFirst()))
}
