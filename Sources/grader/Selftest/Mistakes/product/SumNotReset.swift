//= named: Each entry has the rows before it in it as well: begin the sum at 0 for every row (M1).
import ExerciseKit

/// A matrix times a column of numbers (M1): (w a)ⱼ = Σₖ wⱼₖ aₖ.
public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  var result: Vector = []
  var sum = 0.0
  for j in 0..<matrix.rows {
    for k in 0..<matrix.columns {
      sum += matrix[j, k] * vector[k]
    }
    result.append(sum)
  }
  return result
}
