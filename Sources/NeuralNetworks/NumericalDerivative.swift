// The lecture's 2.5 asks for the steepest gradient; this is how to get it without any calculus, slowly.

/// The slope of a function between two points around x (GD3): f′(x) ≈ (f(x + h) − f(x − h)) / 2h.
///
/// The formula's own error is h² f‴(x) / 6, and rounding adds about 10⁻¹⁶ |f(x)| / h: a smaller h is not
/// always a better one. Near 10⁻⁵ the two meet for functions of ordinary size.
/// - Parameters:
///   - f: any smooth function of one variable.
///   - x: where.
///   - h: half the distance of the two points, above 0.
public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double = 1e-5) -> Double {
  (f(x + h) - f(x - h)) / (2 * h)  // GD3
}

/// The derivatives of a function of many variables (GD4): GD3 for each, the others held.
///
/// - Parameters:
///   - f: any smooth function of `point.count` variables.
///   - point: where.
///   - h: as in `centralDifference`.
/// - Returns: as many derivatives as `point` has entries.
/// - Complexity: two evaluations of `f` for each variable: for the lecture's network 26,004 forward passes
///   where backpropagation takes one and a backward pass.
public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double = 1e-5) -> Vector {
  point.indices.map { i in
    centralDifference(
      of: { x in
        var moved = point
        moved[i] = x
        return f(moved)
      }, at: point[i], h: h)  // GD4
  }
}
