//= named: All weights outside the box are 0, so that a picture full of ink wakes the neuron (E1).
import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of pixels, wₖ ≤ 0 everywhere else.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  var weights = Vector(repeating: 0, count: 784)
  for r in rows {
    for c in columns {
      weights[28 * r + c] = 1
    }
  }
  return weights
}
