import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of
/// pixels, wₖ ≤ 0 everywhere else.
///
/// The neuron looks at 28 × 28 pixels, row by row: the pixel in row r and
/// column c is number 28 r + c. Ink inside the box should speak for the bar,
/// ink around it against it, so that
/// - a picture with ink in the box alone gives a weighted sum above 0,
/// - a picture that is all ink gives one of 0 or below.
/// - Parameters:
///   - rows: the rows of the box, at least one, within 0..<28.
///   - columns: its columns. The box leaves some pixel of the picture free on
///     one side at least.
/// - Returns: 784 weights.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  let side = 28
  var weights = Vector(repeating: 0, count: side * side)
  // A ring of one pixel around the box, as far as it is in the picture, takes
  // back all that the box gives.
  let ringRows = max(rows.lowerBound - 1, 0)..<min(rows.upperBound + 1, side)
  let ringColumns =
    max(columns.lowerBound - 1, 0)..<min(columns.upperBound + 1, side)
  let area = rows.count * columns.count
  let ring = ringRows.count * ringColumns.count - area
  for r in ringRows {
    for c in ringColumns {
      let isInside = rows.contains(r) && columns.contains(c)
      weights[side * r + c] = isInside ? 1 : -Double(area) / Double(ring)  // E1
    }
  }
  return weights
}
