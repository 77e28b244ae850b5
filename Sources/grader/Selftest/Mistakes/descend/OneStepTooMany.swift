//= named: There is one step too many: `steps` steps give `steps` + 1 numbers with the start (GD2).
import ExerciseKit

/// The way down a curve of one variable (GD2): xₜ₊₁ = xₜ − α f′(xₜ), again and again.
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  var path = [start]
  for t in 0...steps {
    path.append(path[t] - learningRate * derivative(path[t]))
  }
  return path
}
