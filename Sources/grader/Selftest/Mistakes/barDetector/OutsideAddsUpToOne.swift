//= named: The weights outside add up to −1, but the box gives its area: multiply by that (E1).
import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of pixels, wₖ ≤ 0 everywhere else.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  let outside = 784 - rows.count * columns.count
  var weights = Vector(repeating: -1 / Double(outside), count: 784)
  for r in rows {
    for c in columns { weights[28 * r + c] = 1 }
  }
  return weights
}
