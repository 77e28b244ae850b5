import ExerciseKit

public func sigmoid(_ z: Double) -> Double {
  switch z {
  case ..<(-745): 0
  case 40...: 1
  default: 1 / (1 + exp(-z))
  }
}
