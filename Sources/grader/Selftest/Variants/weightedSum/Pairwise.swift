import ExerciseKit

public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  guard weights.count == inputs.count else { fatalError("lengths differ") }
  return pairwise(weights[...], inputs[...])
}

private func pairwise(_ w: ArraySlice<Double>, _ a: ArraySlice<Double>) -> Double {
  switch w.count {
  case 0: return 0
  case 1: return w.first! * a.first!
  default:
    let half = w.count / 2
    return pairwise(w.prefix(half), a.prefix(half)) + pairwise(w.dropFirst(half), a.dropFirst(half))
  }
}
