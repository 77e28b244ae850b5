import ExerciseKit

/// A digit placed on 28 × 28 pixels by its centre of mass (CM1):
/// shift = ⌊14 − Σ(x · ink) / Σ ink + ½⌋, but at least 0 and at most 28 − size.
///
/// ⌊x⌋ is the next whole number below: `Int(x.rounded(.down))` in Swift.
///
/// For the columns, x is a pixel's column, counted from 0; the sums go over all
/// pixels; size is the number of columns. For the rows in the same way. The
/// picture moves by whole pixels, to the right by the one shift and down by the
/// other, and nothing is ever pushed over the edge. Without any ink the shift
/// is (28 − size) / 2, rounded down. What the picture doesn't cover is
/// background, 0.
///
///     centred(Matrix([[0, 0.5, 1]]))
///     // The centre of mass is in row 0 and in column
///     // (0.5 · 1 + 1 · 2) / 1.5 ≈ 1.67. The shifts are ⌊14.5⌋ = 14 down and
///     // ⌊12.83⌋ = 12 to the right: result[14, 13] is 0.5, result[14, 14] is 1
///     // and all else is 0.
///
/// - Parameter ink: at most 28 rows and 28 columns of numbers from 0,
///   background, to 1, full ink.
/// - Returns: 28 × 28: the same numbers in another place.
public func centred(_ ink: Matrix) -> Matrix {
  todo("find the centre of mass and move it to the middle")
}
