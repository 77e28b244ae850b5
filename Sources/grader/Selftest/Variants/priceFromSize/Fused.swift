import ExerciseKit

public func priceFromSize(_ size: Double, weight: Double, bias: Double) -> Double {
  bias.addingProduct(size, weight)
}
