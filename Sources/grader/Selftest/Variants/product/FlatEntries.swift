import ExerciseKit

public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  let n = matrix.columns
  let e = matrix.entries
  return stride(from: 0, to: e.count, by: n).map { start in
    var s = 0.0
    for k in stride(from: n - 1, through: 0, by: -1) { s += e[start + k] * vector[k] }
    return s
  }
}
