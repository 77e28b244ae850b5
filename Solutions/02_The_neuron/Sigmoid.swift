import ExerciseKit

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ).
///
/// It squashes any z into the range from 0 to 1: σ(0) = 0.5, σ(2) ≈ 0.88,
/// σ(−1000) = 0 and σ(1000) = 1. `exp(x)` is eˣ.
/// - Parameter z: any number.
/// - Returns: a number from 0 to 1.
public func sigmoid(_ z: Double) -> Double {
  1 / (1 + exp(-z))  // A1
}
