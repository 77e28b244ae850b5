//= named: The rows are added up without the vector (M1).
import ExerciseKit

/// A matrix times a column of numbers (M1): (w a)ⱼ = Σₖ wⱼₖ aₖ.
public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  (0..<matrix.rows).map { j in matrix.row(j).reduce(0, +) }
}
