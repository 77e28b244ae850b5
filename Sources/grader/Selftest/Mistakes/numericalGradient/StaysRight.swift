//= named: A variable stays at +h after its turn; put it back before the next one moves (GD4).
import ExerciseKit

/// The derivatives of a function of many variables (GD4): GD3 for each variable, while the others are held.
/// ∂f/∂xᵢ ≈ (f(…, xᵢ + h, …) − f(…, xᵢ − h, …)) / 2h.
public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  var x = point
  var gradient = Vector(repeating: 0, count: point.count)
  for i in point.indices {
    x[i] -= h
    let left = f(x)
    x[i] += 2 * h
    gradient[i] = (f(x) - left) / (2 * h)
  }
  return gradient
}
