import ExerciseKit

public func descend(
  derivative: (Double) throws -> Double, from start: Double, learningRate: Double, steps: Int
) rethrows -> [Double] {
  try (0..<steps).reduce(into: [start]) { path, _ in
    let x = path[path.endIndex - 1]
    path.append(descentStep(from: x, derivative: try derivative(x), learningRate: learningRate))
  }
}
