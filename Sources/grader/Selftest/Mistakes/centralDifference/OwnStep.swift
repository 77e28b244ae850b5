//= named: This is the slope itself, or that for a much smaller step; go as far as `h` says (GD3).
import ExerciseKit

/// The slope of a function, measured between two points (GD3): f′(x) ≈ (f(x + h) − f(x − h)) / 2h.
public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double) -> Double {
  let step = 0.00001
  return (f(x + step) - f(x - step)) / (2 * step)
}
