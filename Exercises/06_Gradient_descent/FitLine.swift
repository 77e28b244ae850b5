import ExerciseKit

/// The line w x + b that fits points best, by gradient descent (GD5) on
/// C = (1/m) Σᵢ (w xᵢ + b − yᵢ)²: ∂C/∂w = (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ and
/// ∂C/∂b = (2/m) Σᵢ (w xᵢ + b − yᵢ).
///
/// Begin with w = 0 and b = 0. In every step compute both derivatives first, at
/// the same w and b, and only then move both.
///
///     fitLine(inputs: [1, 2], targets: [3, 5], learningRate: 0.125, steps: 1)
///     // The derivatives at w = 0 and b = 0 are −3 · 1 − 5 · 2 = −13 and
///     // −3 − 5 = −8, so the result is (weight: 1.625, bias: 1).
///
/// - Parameters:
///   - inputs: x, at least one.
///   - targets: y, as many.
///   - learningRate: α, above 0.
///   - steps: how many steps to make, at least 0.
/// - Returns: w and b after the last step.
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  todo("descend in weight and bias at once")
}
