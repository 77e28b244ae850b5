//= named: The bias is left out: it is added to w · size (HP1).
import ExerciseKit

/// What a house costs, told from its size alone (HP1): price = w · size + b.
public func priceFromSize(_ size: Double, weight: Double, bias: Double) -> Double {
  size * weight
}
