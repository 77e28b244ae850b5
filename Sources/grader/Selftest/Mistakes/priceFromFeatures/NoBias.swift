//= named: The bias is left out: it is added to the weighted sum (HP2).
import ExerciseKit

/// What a house costs, told from several features (HP2): price = Σₖ wₖ (xₖ − mₖ) / sₖ + b.
public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector, bias: Double
) -> Double {
  let standardised = features.indices.map { k in (features[k] - means[k]) / deviations[k] }
  return weightedSum(weights: weights, inputs: standardised)
}
