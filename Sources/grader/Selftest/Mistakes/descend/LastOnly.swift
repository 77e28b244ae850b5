//= named: Only the last x is returned; every x on the way is wanted, the start first (GD2).
import ExerciseKit

/// The way down a curve of one variable (GD2): xₜ₊₁ = xₜ − α f′(xₜ), again and again.
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    x -= learningRate * derivative(x)
  }
  return [x]
}
