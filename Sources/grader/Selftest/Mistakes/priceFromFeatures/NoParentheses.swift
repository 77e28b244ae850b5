//= named: x - m / s is weighed here, and that is not (x - m) / s: mind the parentheses (HP2).
import ExerciseKit

/// What a house costs, told from several features (HP2): price = Σₖ wₖ (xₖ − mₖ) / sₖ + b.
public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector, bias: Double
) -> Double {
  var standardised: Vector = []
  for k in 0..<features.count {
    standardised.append(features[k] - means[k] / deviations[k])
  }
  return weightedSum(weights: weights, inputs: standardised) + bias
}
