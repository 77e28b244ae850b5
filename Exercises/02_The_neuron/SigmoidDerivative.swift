import ExerciseKit

/// The sigmoid's derivative (A2): σ′(z) = σ(z) (1 − σ(z)).
///
/// It is largest at 0, where σ′(0) = 0.25, and next to nothing far from it.
/// - Parameter z: the weighted input, not the activation that came of it.
/// - Returns: a number from 0 to 0.25.
public func sigmoidDerivative(_ z: Double) -> Double {
  todo("the sigmoid at z, times what it lacks to 1")
}
