//= named: The other variables are 0 instead of where `point` has them (GD4).
import ExerciseKit

/// The derivatives of a function of many variables (GD4): GD3 for each variable, while the others are held.
/// ∂f/∂xᵢ ≈ (f(…, xᵢ + h, …) − f(…, xᵢ − h, …)) / 2h.
public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  var gradient: Vector = []
  for i in 0..<point.count {
    let along = { (x: Double) -> Double in
      var moved = Vector(repeating: 0, count: point.count)
      moved[i] = x
      return f(moved)
    }
    gradient.append(centralDifference(of: along, at: point[i], h: h))
  }
  return gradient
}
