import ExerciseKit

public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  guard steps > 0 else { return [start] }
  let next = start - learningRate * derivative(start)
  return [start] + descend(derivative: derivative, from: next, learningRate: learningRate, steps: steps - 1)
}
