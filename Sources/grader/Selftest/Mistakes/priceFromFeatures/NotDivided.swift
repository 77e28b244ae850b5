//= named: The features are not divided by their deviations (HP2).
import ExerciseKit

/// What a house costs, told from several features (HP2): price = Σₖ wₖ (xₖ − mₖ) / sₖ + b.
public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector, bias: Double
) -> Double {
  var price = bias
  for k in features.indices {
    price += weights[k] * (features[k] - means[k])
  }
  return price
}
