import ExerciseKit

public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  guard output.count == target.count, output.count == weightedInputs.count else { return [] }
  return zip(zip(output, target), weightedInputs).map { -2 * ($0.1 - $0.0) * activation.derivative(at: $1) }
}
