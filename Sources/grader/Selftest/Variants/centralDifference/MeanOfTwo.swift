import ExerciseKit

public func centralDifference(of f: (Double) -> Double, at x: Double, h: Double) -> Double {
  // The mean of the slopes to the right and to the left.
  let right = (f(x + h) - f(x)) / h
  let left = (f(x) - f(x - h)) / h
  return (left + right) / 2
}
