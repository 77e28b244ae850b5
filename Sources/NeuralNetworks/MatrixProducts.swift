// The lecture's 2.2, "It's all maths": the three products that a network is made of.

/// A matrix times a column (M1): (w a)ⱼ = Σₖ wⱼₖ aₖ.
///
/// - Parameters:
///   - matrix: w, rows × columns.
///   - vector: a, as many as `matrix` has columns.
/// - Returns: as many numbers as `matrix` has rows.
/// - Precondition: The shapes fit.
/// - Complexity: O(rows · columns).
public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  precondition(
    matrix.columns == vector.count,
    "a \(matrix.rows) × \(matrix.columns) matrix times \(vector.count) entries")
  var result = Vector(repeating: 0, count: matrix.rows)
  for j in result.indices {
    var sum = 0.0
    for (w, a) in zip(matrix.row(j), vector) {  // equally long, as checked above
      sum += w * a  // M1
    }
    result[j] = sum
  }
  return result
}

/// The transpose of a matrix times a column (M2): (wᵀ δ)ₖ = Σⱼ wⱼₖ δⱼ.
///
/// - Parameters:
///   - matrix: w, rows × columns.
///   - vector: δ, as many as `matrix` has rows.
/// - Returns: as many numbers as `matrix` has columns.
/// - Precondition: The shapes fit.
/// - Complexity: O(rows · columns).
public func transposedProduct(_ matrix: Matrix, _ vector: Vector) -> Vector {
  precondition(
    matrix.rows == vector.count,
    "the transpose of a \(matrix.rows) × \(matrix.columns) matrix times \(vector.count) entries")
  var result = Vector(repeating: 0, count: matrix.columns)
  for j in vector.indices {
    let row = matrix.row(j)
    for (k, w) in zip(result.indices, row) {  // equally long: both the number of columns
      result[k] += w * vector[j]  // M2
    }
  }
  return result
}

/// A column times a row (M3): (δ aᵀ)ⱼₖ = δⱼ aₖ.
///
/// - Returns: a matrix of `column.count` rows and `row.count` columns.
/// - Complexity: O(rows · columns).
public func outerProduct(_ column: Vector, _ row: Vector) -> Matrix {
  var entries: [Double] = []
  entries.reserveCapacity(column.count * row.count)
  for d in column {
    for a in row {
      entries.append(d * a)  // M3
    }
  }
  return Matrix(rows: column.count, columns: row.count, entries: entries)
}
