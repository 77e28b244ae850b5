import ExerciseKit

/// The way down a curve of one variable (GD2): xₜ₊₁ = xₜ − α f′(xₜ), again and
/// again.
///
///     descend(
///       derivative: { x in 2 * x }, from: 1, learningRate: 0.25, steps: 3)
///     // [1, 0.5, 0.25, 0.125]
///
/// - Parameters:
///   - derivative: f′, the derivative of the curve at any x.
///   - start: x₀, where the way begins.
///   - learningRate: α, above 0.
///   - steps: how many steps to make, at least 0.
/// - Returns: every x on the way, the start first: `steps + 1` numbers.
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double,
  steps: Int
) -> [Double] {
  var path = [start]
  for t in 0..<steps {
    let slope = derivative(path[t])
    path.append(  // GD2
      descentStep(from: path[t], derivative: slope, learningRate: learningRate))
  }
  return path
}
