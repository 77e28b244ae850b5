//= named: The box is one row and one column too large: an upper bound does not belong to it (E1).
import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of
/// pixels, wₖ ≤ 0 everywhere else.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  (0..<784).map { i in
    let (r, c) = (i / 28, i % 28)
    let isInside =
      r >= rows.lowerBound && r <= rows.upperBound && c >= columns.lowerBound && c <= columns.upperBound
    return isInside ? 1 : -784
  }
}
