import ExerciseKit

public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  // The bias is the weight of an input that is always 1.
  activation.callAsFunction(weightedSum(weights: weights + [bias], inputs: inputs + [1]))
}
