//= named: The difference is divided by h; the two points are 2h apart (GD3).
import ExerciseKit

/// The slope of a function, measured between two points (GD3): f′(x) ≈ (f(x + h) − f(x − h)) / 2h.
public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double) -> Double {
  let right = f(x + h)
  let left = f(x - h)
  return (right - left) / h
}
