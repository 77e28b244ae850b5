import ExerciseKit

public func priceFromSize(_ size: Double, weight: Double, bias: Double) -> Double {
  var price = bias
  price += size * weight
  return price
}
