//= named: Features and means are exchanged: it is (x − m) / s, not (m − x) / s (HP2).
import ExerciseKit

/// What a house costs, told from several features (HP2): price = Σₖ wₖ (xₖ − mₖ) / sₖ + b.
public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector, bias: Double
) -> Double {
  let standardised = features.indices.map { k in (means[k] - features[k]) / deviations[k] }
  return weightedSum(weights: weights, inputs: standardised) + bias
}
