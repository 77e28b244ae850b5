import ExerciseKit

private let one = 1.0

public func sigmoid(_ z: Double) -> Double {
  /* σ(z) = 1 − σ(−z) */
  guard z.sign == .plus else { return one - sigmoid(-z) }
  return one / (one + one / exp(z))
}
