//= named: Division comes before subtraction, so only f(x − h) is divided; put f(x + h) − f(x − h) into parentheses (GD3).
import ExerciseKit

/// The slope of a function, measured between two points (GD3): f′(x) ≈ (f(x + h) − f(x − h)) / 2h.
public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double) -> Double {
  return f(x + h) - f(x - h) / (2 * h)
}
