//= named: Every pixel with ink counts the same here; weight it by how much ink it has (CM1).
import ExerciseKit

/// A digit placed on 28 × 28 pixels by its centre of mass (CM1): shift = ⌊14 − Σ(x · ink) / Σ ink + ½⌋, but
/// at least 0 and at most 28 − size.
public func centred(_ ink: Matrix) -> Matrix {
  var mass = 0.0
  var (sumX, sumY) = (0.0, 0.0)
  for y in 0..<ink.rows {
    for x in 0..<ink.columns where ink[y, x] > 0 {
      mass += 1
      sumX += Double(x)
      sumY += Double(y)
    }
  }
  var left = (28 - ink.columns) / 2
  var top = (28 - ink.rows) / 2
  if mass > 0 {
    left = Int((14 - sumX / mass + 0.5).rounded(.down))
    top = Int((14 - sumY / mass + 0.5).rounded(.down))
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
