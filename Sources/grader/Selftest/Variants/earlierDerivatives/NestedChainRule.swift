import ExerciseKit

public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double], target: Double
) -> (weight: Double, bias: Double) {
  let z = weights[0] * previousActivation + biases[0]
  let lastZ = { (a: Double) in weights[1] * a + biases[1] }
  let bias = chainRule(
    outerDerivative: { a in
      chainRule(
        outerDerivative: { 2 * (sigmoid($0) - target) * sigmoidDerivative($0) }, inner: lastZ,
        innerDerivative: { _ in weights[1] }, at: a)
    }, inner: { sigmoid($0) }, innerDerivative: { sigmoidDerivative($0) }, at: z)
  return (weight: bias * previousActivation, bias: bias)
}
