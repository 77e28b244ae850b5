//= named: Columns are taken for rows: entry j is the weighted sum of row j (M1).
import ExerciseKit

/// A matrix times a column of numbers (M1): (w a)ⱼ = Σₖ wⱼₖ aₖ.
public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  var result: Vector = []
  for j in 0..<matrix.rows {
    var sum = 0.0
    for k in 0..<matrix.columns {
      sum += matrix[k, j] * vector[k]
    }
    result.append(sum)
  }
  return result
}
