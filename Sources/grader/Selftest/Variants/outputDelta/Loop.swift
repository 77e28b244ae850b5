import ExerciseKit

public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  var delta = output
  for j in delta.indices {
    delta[j] -= target[j]
    delta[j] *= 2
    delta[j] *= activation.derivative(at: weightedInputs[j])
  }
  return delta
}
