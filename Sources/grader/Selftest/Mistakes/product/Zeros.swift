//= named: Every entry is 0: add each product to the sum with += (M1).
import ExerciseKit

/// A matrix times a column of numbers (M1): (w a)ⱼ = Σₖ wⱼₖ aₖ.
public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  let result = Vector(repeating: 0, count: matrix.rows)
  for j in 0..<matrix.rows {
    var entry = result[j]
    for k in 0..<matrix.columns {
      entry += matrix[j, k] * vector[k]
    }
  }
  return result
}
