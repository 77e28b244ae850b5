//= named: Nothing moves: every x is the start; go on from the last x of the path (GD2).
import ExerciseKit

/// The way down a curve of one variable (GD2): xₜ₊₁ = xₜ − α f′(xₜ), again and again.
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  var path = [start]
  for _ in 0..<steps {
    var x = path[path.count - 1]
    path.append(x)
    x -= learningRate * derivative(x)
  }
  return path
}
