import ExerciseKit

public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  let columns = weightedInputs.count
  return weightedInputs.enumerated().map { k, z in
    let column = stride(from: k, to: nextWeights.entries.count, by: columns).map { nextWeights.entries[$0] }
    let sum = zip(column, nextDelta).reversed().map { $0 * $1 }.reduce(0, +)
    switch activation {
    case .sigmoid:
      let e = exp(-abs(z))
      return sum * e / (1 + e) / (1 + e)
    case .relu: return z > 0 ? sum : 0
    case .identity: return sum
    }
  }
}
