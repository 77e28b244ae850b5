import ExerciseKit

public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  // As a sum of columns: w a = Σₖ aₖ · (column k).
  var result = Vector(repeating: 0, count: matrix.rows)
  for (k, a) in vector.enumerated() {
    for j in result.indices { result[j] += a * matrix[j, k] }
  }
  return result
}
