// The lecture's 2.2, "Feature recognition" and "The components I": weights that recognise an edge.

/// The weights of a neuron that finds a bar of ink (E1): 1 inside a box of pixels, below 0 on a ring of one
/// pixel around it, 0 everywhere else, and such that a picture that is all ink weighs nothing.
///
/// - Parameters:
///   - rows: the rows of the box.
///   - columns: its columns.
///   - side: the rows and columns of the picture.
/// - Returns: `side` · `side` weights, row by row.
/// - Precondition: The box lies in the picture, is not empty and does not fill it.
/// - Complexity: O(`side`²).
public func barDetector(rows: Range<Int>, columns: Range<Int>, side: Int = 28) -> Vector {
  precondition(
    !rows.isEmpty && !columns.isEmpty && rows.lowerBound >= 0 && columns.lowerBound >= 0
      && rows.upperBound <= side && columns.upperBound <= side
      && (rows.count < side || columns.count < side),
    "a box of rows \(rows) and columns \(columns) in a picture of \(side) × \(side)")
  let ringRows = max(rows.lowerBound - 1, 0)..<min(rows.upperBound + 1, side)
  let ringColumns = max(columns.lowerBound - 1, 0)..<min(columns.upperBound + 1, side)
  let area = rows.count * columns.count
  let ring = ringRows.count * ringColumns.count - area
  var weights = Vector(repeating: 0, count: side * side)
  for r in ringRows {
    for c in ringColumns {
      let isInside = rows.contains(r) && columns.contains(c)
      weights[side * r + c] = isInside ? 1 : -Double(area) / Double(ring)  // E1
    }
  }
  return weights
}
