//= named: The sigmoid is applied, which makes it a number from 0 to 1; it is the identity (HP2).
import ExerciseKit

/// What a house costs, told from several features (HP2): price = Σₖ wₖ (xₖ − mₖ) / sₖ + b.
public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector, bias: Double
) -> Double {
  let standardised = features.indices.map { k in (features[k] - means[k]) / deviations[k] }
  return neuron(weights: weights, bias: bias, activation: .sigmoid, inputs: standardised)
}
