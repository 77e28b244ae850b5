//= named: The difference is divided by h; the two points are 2h apart (GD4).
import ExerciseKit

/// The derivatives of a function of many variables (GD4): GD3 for each variable, while the others are held.
/// ∂f/∂xᵢ ≈ (f(…, xᵢ + h, …) − f(…, xᵢ − h, …)) / 2h.
public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  var gradient: Vector = []
  for i in point.indices {
    var (left, right) = (point, point)
    left[i] -= h
    right[i] += h
    gradient.append((f(right) - f(left)) / h)
  }
  return gradient
}
