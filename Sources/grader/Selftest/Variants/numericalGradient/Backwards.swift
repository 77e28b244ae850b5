import ExerciseKit

public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  var gradient = point
  for i in point.indices.reversed() {
    var right = point
    var left = point
    right[i] += h
    left[i] -= h
    gradient[i] = (f(right) - f(left)) / (2 * h)
  }
  return gradient
}
