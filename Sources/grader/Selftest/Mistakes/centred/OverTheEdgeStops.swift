//= named: Ink is pushed over the edge: a shift is at least 0 and at most 28 − size (CM1).
//= verdict: stopped
import ExerciseKit

/// A digit placed on 28 × 28 pixels by its centre of mass (CM1): shift = ⌊14 − Σ(x · ink) / Σ ink + ½⌋, but
/// at least 0 and at most 28 − size.
public func centred(_ ink: Matrix) -> Matrix {
  var mass = 0.0
  var (sumX, sumY) = (0.0, 0.0)
  for y in 0..<ink.rows {
    for x in 0..<ink.columns {
      mass += ink[y, x]
      sumX += Double(x) * ink[y, x]
      sumY += Double(y) * ink[y, x]
    }
  }
  var left = (28 - ink.columns) / 2
  var top = (28 - ink.rows) / 2
  if mass > 0 {
    left = Int((14 - sumX / mass + 0.5).rounded(.down))
    top = Int((14 - sumY / mass + 0.5).rounded(.down))
  }
  var result = Matrix(rows: 28, columns: 28)
  for y in 0..<ink.rows {
    for x in 0..<ink.columns {
      result[top + y, left + x] = ink[y, x]
    }
  }
  return result
}
