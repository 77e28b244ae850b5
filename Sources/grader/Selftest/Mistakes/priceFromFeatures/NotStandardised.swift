//= named: The features are not standardised: it is (x − m) / s that is weighed (HP2).
import ExerciseKit

/// What a house costs, told from several features (HP2): price = Σₖ wₖ (xₖ − mₖ) / sₖ + b.
public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector, bias: Double
) -> Double {
  weightedSum(weights: weights, inputs: features) + bias
}
