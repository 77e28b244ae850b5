//= named: This looks ahead only: the slope is measured from x − h to x + h, not from x to x + h (GD3).
import ExerciseKit

/// The slope of a function, measured between two points (GD3): f′(x) ≈ (f(x + h) − f(x − h)) / 2h.
public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double) -> Double {
  (f(x + h) - f(x)) / h
}
