import ExerciseKit

public func squaredError(output: Vector, target: Vector) -> Double {
  precondition(output.count == target.count)
  func sum(from j: Int) -> Double {
    guard j < output.count else { return 0 }
    let d = target[j] - output[j]
    return d * d + sum(from: j + 1)
  }
  return sum(from: 0)
}
