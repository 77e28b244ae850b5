import ExerciseKit

/// A matrix times a column of numbers (M1): (w a)ⱼ = Σₖ wⱼₖ aₖ.
///
/// Each row is a weighted sum of its own. `Vector(matrix.row(j))` is row j,
/// `matrix[j, k]` one entry, `matrix.rows` and `matrix.columns` say how many
/// there are. (`matrix.row(j)` alone is a slice, which `weightedSum` does not
/// take.) Matrix([[1, 2], [3, 4]]) times [10, 1] is [12, 34].
/// - Parameters:
///   - matrix: w, rows × columns.
///   - vector: a, as many numbers as `matrix` has columns.
/// - Returns: as many numbers as `matrix` has rows.
public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  todo("for each row, the weighted sum of the vector")
}
