//= named: The derivatives are taken at 0; take them at `point` (GD4).
import ExerciseKit

/// The derivatives of a function of many variables (GD4): GD3 for each variable, while the others are held.
/// ∂f/∂xᵢ ≈ (f(…, xᵢ + h, …) − f(…, xᵢ − h, …)) / 2h.
public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  point.indices.map { i in
    let along = { (step: Double) -> Double in
      var moved = Vector(repeating: 0, count: point.count)
      moved[i] = step
      return f(moved)
    }
    return centralDifference(of: along, at: 0, h: h)
  }
}
