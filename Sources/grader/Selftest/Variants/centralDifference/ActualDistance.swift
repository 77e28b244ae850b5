import ExerciseKit

public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double) -> Double {
  let left = x - h
  let right = x + h
  // x ± h may have been rounded: divide by how far apart they really are.
  return (f(right) - f(left)) / (right - left)
}
