import ExerciseKit

public func chainRule(
  outerDerivative: (Double) -> Double, inner: (Double) -> Double, innerDerivative: (Double) -> Double,
  at x: Double
) -> Double {
  let u = inner(x)
  let outerSlope = outerDerivative(u)
  let innerSlope = innerDerivative(x)
  return innerSlope * outerSlope
}
