import ExerciseKit

/// The slope of a function, measured between two points (GD3):
/// f′(x) ≈ (f(x + h) − f(x − h)) / 2h.
///
///     centralDifference(of: { x in x * x * x }, at: 2, h: 0.5)
///     // (15.625 − 3.375) / 1 = 12.25; f′(2) is 12
///
/// - Parameters:
///   - f: a smooth function of one variable.
///   - x: where the slope is wanted.
///   - h: how far to go to either side, above 0.
/// - Returns: nearly f′(x): the error shrinks with h², until h is so small that
///   rounding takes over.
public func centralDifference(
  of f: (Double) -> Double, at x: Double, h: Double
) -> Double {
  (f(x + h) - f(x - h)) / (2 * h)  // GD3
}
