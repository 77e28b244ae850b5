import ExerciseKit

public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  var path: [Double] = []
  path.append(x)
  var step = 0
  while step < steps {
    x = x - learningRate * derivative(x)
    path.append(x)
    step += 1
  }
  return path
}
