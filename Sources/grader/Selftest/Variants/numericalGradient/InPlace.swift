import ExerciseKit

public func numericalGradient(of f: (Vector) -> Double, at point: Vector, h: Double) -> Vector {
  var x = point
  var slopes: Vector = []
  for i in 0..<x.count {
    let kept = x[i]
    defer { x[i] = kept }
    x[i] = kept + h
    let above = f(x)
    x[i] = kept - h
    let below = f(x)
    slopes.append(0.5 * (above - below) / h)
  }
  return slopes
}
