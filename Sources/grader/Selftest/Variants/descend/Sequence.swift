import ExerciseKit

public func descend(
  derivative: @escaping (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  let way = sequence(first: start) { x in
    descentStep(from: x, derivative: derivative(x), learningRate: learningRate)
  }
  return Array(way.prefix(steps + 1))
}
