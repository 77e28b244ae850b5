import ExerciseKit

public func lastDerivatives(
  previousActivation: Double, weight: Double, bias: Double, target: Double
) -> (weight: Double, bias: Double) {
  // The cost as a function of z is (σ(z) − y)².
  let z = neuron(weights: [weight], bias: bias, activation: .identity, inputs: [previousActivation])
  let byZ = chainRule(
    outerDerivative: { 2 * ($0 - target) }, inner: sigmoid, innerDerivative: sigmoidDerivative, at: z)
  return (weight: byZ * previousActivation, bias: byZ)
}
