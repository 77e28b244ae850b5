//= named: The start is missing: the path has `steps` + 1 numbers, `start` first (GD2).
import ExerciseKit

/// The way down a curve of one variable (GD2): xₜ₊₁ = xₜ − α f′(xₜ), again and again.
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  var path: [Double] = []
  var x = start
  for _ in 0..<steps {
    x = descentStep(from: x, derivative: derivative(x), learningRate: learningRate)
    path.append(x)
  }
  return path
}
