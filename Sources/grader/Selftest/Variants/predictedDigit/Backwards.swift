import ExerciseKit

public func predictedDigit(from output: Vector) -> Int {
  var best = output.count - 1
  for j in stride(from: output.count - 2, through: 0, by: -1) {
    if output[j] >= output[best] { best = j }
  }
  return best
}
