//= named: f′ is taken at x; its place is g(x), where the inner function has arrived (CR1).
import ExerciseKit

/// The derivative of one function inside another (CR1): h(x) = f(g(x)) has h′(x) = f′(g(x)) · g′(x).
public func chainRule(
  outerDerivative: (Double) -> Double, inner: (Double) -> Double, innerDerivative: (Double) -> Double,
  at x: Double
) -> Double {
  outerDerivative(x) * innerDerivative(x)
}
