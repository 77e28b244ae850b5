//= named: A variable stays at −h after its turn; put it back before the next one moves (GD4).
import ExerciseKit

/// The derivatives of a function of many variables (GD4): GD3 for each variable, while the others are held.
/// ∂f/∂xᵢ ≈ (f(…, xᵢ + h, …) − f(…, xᵢ − h, …)) / 2h.
public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  var moved = point
  var gradient: Vector = []
  for i in point.indices {
    moved[i] = point[i] + h
    let right = f(moved)
    moved[i] = point[i] - h
    let left = f(moved)
    gradient.append((right - left) / (2 * h))
  }
  return gradient
}
