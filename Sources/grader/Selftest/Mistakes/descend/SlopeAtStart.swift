//= named: The derivative is taken at the start only; take it at each new x (GD2).
import ExerciseKit

/// The way down a curve of one variable (GD2): xₜ₊₁ = xₜ − α f′(xₜ), again and again.
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  var path = [start]
  let slope = derivative(start)
  for t in 0..<steps {
    path.append(descentStep(from: path[t], derivative: slope, learningRate: learningRate))
  }
  return path
}
