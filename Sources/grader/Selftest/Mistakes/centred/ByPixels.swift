//= named: Σ(x · ink) is divided by the number of pixels; divide it by Σ ink (CM1).
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
    let pixels = Double(ink.rows * ink.columns)
    left = Int((14 - sumX / pixels + 0.5).rounded(.down))
    top = Int((14 - sumY / pixels + 0.5).rounded(.down))
    left = max(0, min(left, 28 - ink.columns))
    top = max(0, min(top, 28 - ink.rows))
  }
  var result = Matrix(rows: 28, columns: 28)
  for y in 0..<ink.rows {
    for x in 0..<ink.columns {
      result[top + y, left + x] = ink[y, x]
    }
  }
  return result
}
