//= named: The path ends where the derivative is about 0; make all `steps` steps all the same (GD2).
import ExerciseKit

/// The way down a curve of one variable (GD2): xₜ₊₁ = xₜ − α f′(xₜ), again and
/// again.
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double,
  steps: Int
) -> [Double] {
  var path = [start]
  var x = start
  for _ in 0..<steps {
    let slope = derivative(x)
    if abs(slope) < 1e-6 { break }
    x -= learningRate * slope
    path.append(x)
  }
  return path
}
