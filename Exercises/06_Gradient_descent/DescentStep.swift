import ExerciseKit

/// One step of gradient descent (GD1): w → w − α ∂C/∂w.
///
///     descentStep(from: 3, derivative: 4, learningRate: 0.5)
///     // 3 − 0.5 · 4 = 1
///
/// - Parameters:
///   - parameter: w, where we are.
///   - derivative: ∂C/∂w at that place.
///   - learningRate: α, above 0.
/// - Returns: where we are after the step.
public func descentStep(
  from parameter: Double, derivative: Double, learningRate: Double
) -> Double {
  todo("go against the derivative")
}
