//= named: g′ is taken at g(x); its place is x (CR1).
import ExerciseKit

/// The derivative of one function inside another (CR1): h(x) = f(g(x)) has h′(x) = f′(g(x)) · g′(x).
public func chainRule(
  outerDerivative: (Double) -> Double, inner: (Double) -> Double, innerDerivative: (Double) -> Double,
  at x: Double
) -> Double {
  let u = inner(x)
  return outerDerivative(u) * innerDerivative(u)
}
