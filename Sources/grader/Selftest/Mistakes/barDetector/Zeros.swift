//= named: All weights are 0; those inside the box should be above 0 (E1).
import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of pixels, wₖ ≤ 0 everywhere else.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  let weights = Vector(repeating: 0, count: 28 * 28)
  for r in rows {
    for c in columns {
      var weight = weights[28 * r + c]
      weight += 1
    }
  }
  return weights
}
