//= named: The sign is turned: it is f(x + h) − f(x − h), the value on the right first (GD3).
import ExerciseKit

/// The slope of a function, measured between two points (GD3): f′(x) ≈ (f(x + h) − f(x − h)) / 2h.
public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double) -> Double {
  let left = f(x - h)
  let right = f(x + h)
  return (left - right) / (2 * h)
}
