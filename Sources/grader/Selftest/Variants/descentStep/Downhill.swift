import ExerciseKit

public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  let downhill = -derivative
  return learningRate * downhill + parameter
}
