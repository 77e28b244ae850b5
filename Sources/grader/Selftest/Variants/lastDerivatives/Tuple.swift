import ExerciseKit

typealias Slopes = (weight: Double, bias: Double)

func lastDerivatives(previousActivation: Double, weight: Double, bias: Double, target: Double) -> Slopes {
  var slopes: Slopes
  let z = weight * previousActivation + bias
  slopes.bias = (sigmoid(z) - target + sigmoid(z) - target) * Activation.sigmoid.derivative(at: z)
  slopes.weight = previousActivation * slopes.bias
  return slopes
}
