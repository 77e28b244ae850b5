// The lecture's 2.1, "House prices I and II": the simplest network is one neuron.

/// What a house costs by its size (HP1): price = w · size + b, a neuron of one input and the identity.
///
/// - Parameters:
///   - size: in square metres.
///   - weight: w, in euros for each square metre.
///   - bias: b, in euros.
/// - Returns: the price in euros.
public func priceFromSize(_ size: Double, weight: Double, bias: Double) -> Double {
  neuron(weights: [weight], bias: bias, activation: .identity, inputs: [size])  // HP1
}

/// What a house costs by several features (HP2): price = Σₖ wₖ (xₖ − mₖ) / sₖ + b.
///
/// Each feature is standardised first, so that rooms and square metres are numbers of the same size.
/// - Parameters:
///   - features: x.
///   - means: m of each feature over all houses.
///   - deviations: s, the standard deviation of each, above 0.
///   - weights: w, in euros.
///   - bias: b, in euros: the price of an average house.
/// - Returns: the price in euros.
/// - Precondition: There are as many of each as of features.
public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector, bias: Double
) -> Double {
  precondition(
    features.count == means.count && features.count == deviations.count,
    "\(features.count) features, \(means.count) means, \(deviations.count) deviations")
  let standardised = features.indices.map { k in (features[k] - means[k]) / deviations[k] }
  return neuron(weights: weights, bias: bias, activation: .identity, inputs: standardised)  // HP2
}
