//= named: `/ 2 * h` divides by 2 and then multiplies by h; put the 2 * h into parentheses (GD3).
import ExerciseKit

/// The slope of a function, measured between two points (GD3): f′(x) ≈ (f(x + h) − f(x − h)) / 2h.
public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double) -> Double {
  (f(x + h) - f(x - h)) / 2 * h
}
