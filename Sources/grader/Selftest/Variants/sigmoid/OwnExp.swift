import ExerciseKit

public func sigmoid(_ z: Double) -> Double {
  // Beyond ±40 the answer is 0 or 1 to the last bit that counts.
  if z > 40 { return 1 }
  if z < -700 { return 0 }
  return 1 / (1 + exp(-z))
}

/// The kit has a function of this name; this one is mine: a power series after halving.
private func exp(_ x: Double) -> Double {
  if abs(x) > 0.5 {
    let half = exp(x / 2)
    return half * half
  }
  var term = 1.0
  var sum = 1.0
  var n = 1.0
  while abs(term) > 1e-18 {
    term *= x / n
    sum += term
    n += 1
  }
  return sum
}
