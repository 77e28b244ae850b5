import ExerciseKit

extension Matrix {
  fileprivate var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for j in 0..<rows { for k in 0..<columns { result[k, j] = self[j, k] } }
    return result
  }
}

public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  zip(product(nextWeights.transposed, nextDelta), weightedInputs).map { $0 * activation.derivative(at: $1) }
}
