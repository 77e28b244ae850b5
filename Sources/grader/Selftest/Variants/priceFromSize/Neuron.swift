import ExerciseKit

public func priceFromSize(_ size: Double, weight: Double, bias: Double) -> Double {
  return neuron(weights: [weight], bias: bias, activation: .identity, inputs: [size])
}
