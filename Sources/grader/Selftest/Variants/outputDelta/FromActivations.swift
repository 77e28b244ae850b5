import ExerciseKit

public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  // σ′ from what σ gave, where that is known: a (1 − a).
  zip(output, target).map { a, y in
    switch activation {
    case .sigmoid: return 2 * (a - y) * a * (1 - a)
    case .relu: return a > 0 ? 2 * (a - y) : 0
    case .identity: return 2 * (a - y)
    }
  }
}
