//= named: The picture stays at the top left; move it by the shifts (CM1).
import ExerciseKit

/// A digit placed on 28 × 28 pixels by its centre of mass (CM1): shift = ⌊14 − Σ(x · ink) / Σ ink + ½⌋, but
/// at least 0 and at most 28 − size.
public func centred(_ ink: Matrix) -> Matrix {
  var result = Matrix(rows: 28, columns: 28)
  for y in 0..<ink.rows {
    for x in 0..<ink.columns {
      result[y, x] = ink[y, x]
    }
  }
  return result
}
