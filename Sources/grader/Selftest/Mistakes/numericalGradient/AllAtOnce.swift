//= named: All variables are moved at once; move one at a time and hold the others (GD4).
import ExerciseKit

/// The derivatives of a function of many variables (GD4): GD3 for each variable, while the others are held.
/// ∂f/∂xᵢ ≈ (f(…, xᵢ + h, …) − f(…, xᵢ − h, …)) / 2h.
public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  let right = point.map { $0 + h }
  let left = point.map { $0 - h }
  let slope = (f(right) - f(left)) / (2 * h)
  return point.map { _ in slope }
}
