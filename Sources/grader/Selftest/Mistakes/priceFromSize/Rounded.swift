//= named: The price is rounded; leave it as it is (HP1).
import ExerciseKit

/// What a house costs, told from its size alone (HP1): price = w · size + b.
public func priceFromSize(_ size: Double, weight: Double, bias: Double) -> Double {
  let price = weight * size + bias
  return price.rounded()
}
