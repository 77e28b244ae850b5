import ExerciseKit

prefix operator ∑
private prefix func ∑ (terms: [Double]) -> Double { terms.reversed().reduce(0, +) }

infix operator ** : MultiplicationPrecedence
private func ** (base: Double, exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<exponent { power *= base }
  return power
}

public func squaredError(output a: Vector, target y: Vector) -> Double {
  ∑a.indices.map { j in (a[j] - y[j]) ** 2 }
}
