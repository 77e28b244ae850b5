import ExerciseKit

public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  var result = Vector(repeating: 0, count: matrix.rows)
  for j in 0..<matrix.rows {
    for k in 0..<matrix.columns {
      result[j] += matrix[j, k] * vector[k]
    }
  }
  return result
}
