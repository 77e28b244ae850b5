import ExerciseKit

/// What a house costs, told from its size alone (HP1): price = w · size + b.
///
/// This is a neuron with one input and the identity as its activation function.
/// With w = 2000 euros for each square metre and b = 50,000 euros, a house of
/// 100 square metres costs 250,000 euros.
/// - Parameters:
///   - size: in square metres.
///   - weight: w, in euros for each square metre.
///   - bias: b, in euros.
/// - Returns: the price in euros.
public func priceFromSize(
  _ size: Double, weight: Double, bias: Double
) -> Double {
  weight * size + bias  // HP1
}
