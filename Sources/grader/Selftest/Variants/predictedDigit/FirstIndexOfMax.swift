import ExerciseKit

public func predictedDigit(from output: Vector) -> Int {
  output.firstIndex(of: output.max()!)!
}
