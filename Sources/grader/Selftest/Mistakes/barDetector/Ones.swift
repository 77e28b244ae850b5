//= named: All weights are 1; only those inside the box should be above 0 (E1).
import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of pixels, wₖ ≤ 0 everywhere else.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  Vector(repeating: 1, count: 28 * 28)
}
