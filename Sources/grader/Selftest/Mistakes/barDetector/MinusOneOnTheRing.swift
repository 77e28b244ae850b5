//= named: The same weight on each pixel of the ring, whatever the box is, takes back too little where the box is large (E1).
import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of pixels, wₖ ≤ 0 everywhere else.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  var weights = Vector(repeating: 0, count: 784)
  for r in max(0, rows.lowerBound - 1)...min(27, rows.upperBound) {
    for c in max(0, columns.lowerBound - 1)...min(27, columns.upperBound) {
      weights[28 * r + c] = -1
    }
  }
  for r in rows {
    for c in columns {
      weights[28 * r + c] = 1
    }
  }
  return weights
}
