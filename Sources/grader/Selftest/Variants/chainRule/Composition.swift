import ExerciseKit

infix operator ∘ : MultiplicationPrecedence

func ∘ <A, B, C>(f: @escaping (B) -> C, g: @escaping (A) -> B) -> (A) -> C {
  { f(g($0)) }
}

public func chainRule(
  outerDerivative: @escaping (Double) -> Double, inner: @escaping (Double) -> Double,
  innerDerivative: @escaping (Double) -> Double, at x: Double
) -> Double {
  let slope = { x in (outerDerivative ∘ inner)(x) * innerDerivative(x) }
  return slope(x)
}
