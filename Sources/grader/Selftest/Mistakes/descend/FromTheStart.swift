//= named: Each step begins at the start again; go on from the last x of the path (GD2).
import ExerciseKit

/// The way down a curve of one variable (GD2): xₜ₊₁ = xₜ − α f′(xₜ), again and again.
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  var path = [start]
  for t in 0..<steps {
    let slope = derivative(path[t])
    path.append(descentStep(from: start, derivative: slope, learningRate: learningRate))
  }
  return path
}
