import ExerciseKit

public func priceFromFeatures(
  _ features: Vector, means: Vector, deviations: Vector, weights: Vector, bias: Double
) -> Double {
  var price = 0.0
  for k in features.indices.reversed() {
    price += (features[k] - means[k]) * weights[k] / deviations[k]
  }
  return price + bias
}
