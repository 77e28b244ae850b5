//= named: There is a weight for each pixel of the box only; the result has all 784 (E1).
import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of pixels, wₖ ≤ 0 everywhere else.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  var weights: Vector = []
  for _ in rows {
    for _ in columns {
      weights.append(1)
    }
  }
  return weights
}
