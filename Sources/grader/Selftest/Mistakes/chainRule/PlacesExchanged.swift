//= named: The two places are exchanged: f′ belongs at g(x), and g′ at x (CR1).
import ExerciseKit

/// The derivative of one function inside another (CR1): h(x) = f(g(x)) has h′(x) = f′(g(x)) · g′(x).
public func chainRule(
  outerDerivative: (Double) -> Double, inner: (Double) -> Double, innerDerivative: (Double) -> Double,
  at x: Double
) -> Double {
  innerDerivative(inner(x)) * outerDerivative(x)
}
