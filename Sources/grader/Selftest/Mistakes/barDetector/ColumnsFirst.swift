//= named: Rows and columns are exchanged: pixel (r, c) has the number 28 r + c, not 28 c + r (E1).
import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of pixels, wₖ ≤ 0 everywhere else.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  let area = Double(rows.count * columns.count)
  var weights = Vector(repeating: -area / (784 - area), count: 784)
  for r in rows {
    for c in columns {
      weights[28 * c + r] = 1
    }
  }
  return weights
}
