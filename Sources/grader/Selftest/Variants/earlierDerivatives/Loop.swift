import ExerciseKit

public func earlierDerivatives(
  previousActivation: Double, weights: [Double], biases: [Double], target: Double
) -> (weight: Double, bias: Double) {
  var a = previousActivation
  var slopes: [Double] = []
  for (w, b) in zip(weights, biases) {
    a = sigmoid(w * a + b)
    slopes.append(a * (1 - a))
  }
  var delta = 2 * (a - target)
  for l in slopes.indices.reversed() {
    delta *= slopes[l]
    if l > 0 { delta *= weights[l] }
  }
  return (delta * previousActivation, delta)
}
