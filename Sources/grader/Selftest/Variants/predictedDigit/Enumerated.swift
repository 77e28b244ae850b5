import ExerciseKit

public func predictedDigit(from output: Vector) -> Int {
  output.enumerated().max { $0.element < $1.element }!.offset
}
