import ExerciseKit

/// What a house costs, told from several features (HP2):
/// price = Σₖ wₖ (xₖ − mₖ) / sₖ + b.
///
/// Square metres, rooms, kilometres and incomes are numbers of very different
/// size. Each is standardised first: less its mean m over all houses, divided
/// by its standard deviation s. Then a neuron with the identity weighs them.
/// For the features [120, 4], means [100, 4], deviations [20, 1], weights
/// [60000, 9000] and the bias 300000 the price is
/// 60000 · 1 + 9000 · 0 + 300000 = 360000 euros.
/// - Parameters:
///   - features: x, one for each property of the house.
///   - means: m, one for each feature.
///   - deviations: s, one for each feature, above 0.
///   - weights: w, in euros, one for each feature.
///   - bias: b, in euros.
/// - Returns: the price in euros.
public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector,
  bias: Double
) -> Double {
  let standardised = features.indices.map { k in
    (features[k] - means[k]) / deviations[k]
  }
  return weightedSum(weights: weights, inputs: standardised) + bias  // HP2
}
