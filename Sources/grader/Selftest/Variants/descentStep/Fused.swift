import ExerciseKit

public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  parameter.addingProduct(-learningRate, derivative)
}
