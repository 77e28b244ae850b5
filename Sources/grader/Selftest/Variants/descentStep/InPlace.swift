import ExerciseKit

public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  var w = parameter
  w -= derivative * learningRate
  return w
}
