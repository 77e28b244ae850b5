//= named: The bias is added to the size before it is weighed; multiply first (HP1).
import ExerciseKit

/// What a house costs, told from its size alone (HP1): price = w · size + b.
public func priceFromSize(_ size: Double, weight: Double, bias: Double) -> Double {
  weight * (size + bias)
}
