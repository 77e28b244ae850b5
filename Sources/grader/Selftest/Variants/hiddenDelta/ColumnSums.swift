import ExerciseKit

public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  var delta: Vector = []
  for k in 0..<nextWeights.columns {
    var sum = 0.0
    for j in 0..<nextWeights.rows { sum += nextWeights[j, k] * nextDelta[j] }
    delta.append(sum * activation.derivative(at: weightedInputs[k]))
  }
  return delta
}
