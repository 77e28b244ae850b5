import ExerciseKit

public func parameterCount(layerSizes: [Int]) -> Int {
  zip(layerSizes, layerSizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
}
