import ExerciseKit

/// The weights of a neuron that finds a bar (E1): wₖ > 0 inside a box of
/// pixels, wₖ ≤ 0 everywhere else.
///
/// The neuron looks at 28 × 28 pixels, row by row: the pixel in row r and
/// column c is number 28 r + c. Ink inside the box should speak for the bar,
/// ink around it against it, so that
/// - a picture with ink in the box alone gives a weighted sum above 0,
/// - a picture that is all ink gives one of 0 or below.
/// - Parameters:
///   - rows: the rows of the box, at least one, within 0..<28.
///   - columns: its columns. The box leaves some pixel of the picture free on
///     one side at least.
/// - Returns: 784 weights.
public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  todo("positive weights inside the box, and enough negative ones around it")
}
