import ExerciseKit

public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector, bias: Double
) -> Double {
  // Σ w (x − m) / s + b = Σ (w / s) x + (b − Σ (w / s) m)
  let slopes = zip(weights, deviations).map { $0 / $1 }
  let start = bias - zip(slopes, means).reduce(0) { $0 + $1.0 * $1.1 }
  return zip(slopes, features).reduce(start) { $0 + $1.0 * $1.1 }
}
