//= named: Every answer here is 0 in all its numbers, whatever goes in.
import ExerciseKit

/// The derivative of one function inside another (CR1): h(x) = f(g(x)) has
/// h′(x) = f′(g(x)) · g′(x).
public func chainRule(
  outerDerivative: (Double) -> Double, inner: (Double) -> Double,
  innerDerivative: (Double) -> Double, at x: Double
) -> Double {
  0
}
