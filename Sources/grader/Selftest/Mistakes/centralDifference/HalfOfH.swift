//= named: This goes only h/2 to either side; go all of h (GD3).
import ExerciseKit

/// The slope of a function, measured between two points (GD3): f′(x) ≈ (f(x + h) − f(x − h)) / 2h.
public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double) -> Double {
  let (left, right) = (x - h / 2, x + h / 2)
  return (f(right) - f(left)) / (right - left)
}
