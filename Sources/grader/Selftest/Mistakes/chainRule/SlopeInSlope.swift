//= named: This is f′ at g′(x): one slope put into the other; multiply f′(g(x)) by g′(x) (CR1).
import ExerciseKit

/// The derivative of one function inside another (CR1): h(x) = f(g(x)) has h′(x) = f′(g(x)) · g′(x).
public func chainRule(
  outerDerivative: (Double) -> Double, inner: (Double) -> Double, innerDerivative: (Double) -> Double,
  at x: Double
) -> Double {
  outerDerivative(innerDerivative(x))
}
