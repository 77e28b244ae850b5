//= named: The path goes uphill: each step is minus α times the derivative (GD2).
import ExerciseKit

/// The way down a curve of one variable (GD2): xₜ₊₁ = xₜ − α f′(xₜ), again and again.
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  var path = [start]
  var x = start
  for _ in 0..<steps {
    x += learningRate * derivative(x)
    path.append(x)
  }
  return path
}
