import ExerciseKit

/// The derivative of one function inside another (CR1): h(x) = f(g(x)) has
/// h′(x) = f′(g(x)) · g′(x).
///
///     // h(x) = (2x + 1)³: outside f(u) = u³ with f′(u) = 3u²,
///     // inside g(x) = 2x + 1 with g′(x) = 2.
///     chainRule(
///       outerDerivative: { u in 3 * u * u }, inner: { x in 2 * x + 1 },
///       innerDerivative: { _ in 2 }, at: 1)
///     // 3 · 3² · 2 = 54
///
/// - Parameters:
///   - outerDerivative: f′.
///   - inner: g.
///   - innerDerivative: g′.
///   - x: where the derivative is wanted.
/// - Returns: h′(x).
public func chainRule(
  outerDerivative: (Double) -> Double, inner: (Double) -> Double,
  innerDerivative: (Double) -> Double, at x: Double
) -> Double {
  outerDerivative(inner(x)) * innerDerivative(x)  // CR1
}
