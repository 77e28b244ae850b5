//= named: This looks ahead only: the slope is measured from x − h to x + h, not from x to x + h (GD4).
import ExerciseKit

/// The derivatives of a function of many variables (GD4): GD3 for each variable, while the others are held.
/// ∂f/∂xᵢ ≈ (f(…, xᵢ + h, …) − f(…, xᵢ − h, …)) / 2h.
public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  let here = f(point)
  return point.indices.map { i in
    var moved = point
    moved[i] += h
    return (f(moved) - here) / h
  }
}
