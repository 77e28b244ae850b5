//= named: Only the last product of each row is left: add each with += instead of = (M1).
import ExerciseKit

/// A matrix times a column of numbers (M1): (w a)ⱼ = Σₖ wⱼₖ aₖ.
public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  var result = Vector(repeating: 0, count: matrix.rows)
  for j in 0..<matrix.rows {
    for k in 0..<matrix.columns {
      result[j] = matrix[j, k] * vector[k]
    }
  }
  return result
}
