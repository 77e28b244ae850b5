import ExerciseKit

/// The derivatives of a function of many variables (GD4): GD3 for each
/// variable, while the others are held,
/// ∂f/∂xᵢ ≈ (f(…, xᵢ + h, …) − f(…, xᵢ − h, …)) / 2h.
///
/// A parameter of a Swift function can't be changed: `var moved = point` makes
/// a copy that can.
///
///     numericalGradient(of: { x in x[0] * x[0] * x[1] }, at: [3, 5], h: 0.5)
///     // [30, 9]
///
/// - Parameters:
///   - f: a smooth function of `point.count` variables.
///   - point: where the derivatives are wanted.
///   - h: how far to go to either side, above 0.
/// - Returns: ∂f/∂xᵢ for every i, as many as `point` has entries.
public func numericalGradient(
  of f: (Vector) -> Double, at point: Vector, h: Double
) -> Vector {
  point.indices.map { i in
    let along = { (x: Double) -> Double in
      var moved = point
      moved[i] = x
      return f(moved)
    }
    return centralDifference(of: along, at: point[i], h: h)  // GD4
  }
}
