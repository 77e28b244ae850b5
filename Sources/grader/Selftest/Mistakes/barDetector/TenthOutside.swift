//= named: The same weight on each pixel outside, whatever the box is, takes back too little where the box is large (E1).
import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of
/// pixels, wₖ ≤ 0 everywhere else.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  (0..<784).map { i in
    rows.contains(i / 28) && columns.contains(i % 28) ? 1 : -0.1
  }
}
