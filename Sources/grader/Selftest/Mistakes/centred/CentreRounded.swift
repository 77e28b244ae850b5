//= named: Half-way between two pixels the shift goes the other way here; it is ⌊14 − centre + ½⌋ (CM1).
import ExerciseKit

/// A digit placed on 28 × 28 pixels by its centre of mass (CM1):
/// shift = ⌊14 − Σ(x · ink) / Σ ink + ½⌋, but at least 0 and at most 28 − size.
public func centred(_ ink: Matrix) -> Matrix {
  let (left, top) = shifts(of: ink)
  var result = Matrix(rows: 28, columns: 28)
  for y in 0..<ink.rows {
    for x in 0..<ink.columns { result[top + y, left + x] = ink[y, x] }
  }
  return result
}

private func shifts(of ink: Matrix) -> (Int, Int) {
  var (mass, sumX, sumY) = (0.0, 0.0, 0.0)
  for y in 0..<ink.rows {
    for x in 0..<ink.columns {
      mass += ink[y, x]
      sumX += Double(x) * ink[y, x]
      sumY += Double(y) * ink[y, x]
    }
  }
  guard mass > 0 else { return ((28 - ink.columns) / 2, (28 - ink.rows) / 2) }
  let (left, top) = (14 - Int((sumX / mass).rounded()), 14 - Int((sumY / mass).rounded()))
  return (max(0, min(left, 28 - ink.columns)), max(0, min(top, 28 - ink.rows)))
}
