import ExerciseKit

private struct Line {
  var weight = 0.0
  var bias = 0.0

  func callAsFunction(_ x: Double) -> Double { weight * x + bias }

  mutating func step(_ points: [(x: Double, y: Double)], _ rate: Double) {
    var sums = (x: 0.0, one: 0.0)
    for point in points {
      let error = self(point.x) - point.y
      sums.x += error * point.x
      sums.one += error
    }
    let factor = 2 * rate / Double(points.count)
    self = Line(weight: weight - factor * sums.x, bias: bias - factor * sums.one)
  }
}

public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  var line = Line()
  let points = inputs.indices.map { (x: inputs[$0], y: targets[$0]) }
  for step in 0..<steps {
    line.step(points, learningRate)
    print("Schritt \(step + 1):", line)
  }
  return (line.weight, line.bias)
}
