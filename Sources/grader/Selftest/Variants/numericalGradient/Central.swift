import ExerciseKit

func numericalGradient(of f: @escaping (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  var result: Vector = []
  for (i, coordinate) in point.enumerated() {
    let before = Array(point[..<i])
    let after = Array(point[(i + 1)...])
    result.append(centralDifference(of: { f(before + [$0] + after) }, at: coordinate, h: h))
  }
  return result
}
