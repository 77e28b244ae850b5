import ExerciseKit

public func sigmoid(_ z: Double) -> Double {
  0.5 * (1 + tanh(0.5 * z))
}
