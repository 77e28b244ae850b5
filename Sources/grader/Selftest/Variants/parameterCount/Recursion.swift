import ExerciseKit

public func parameterCount(layerSizes: [Int]) -> Int {
  guard layerSizes.count > 1 else { return 0 }
  let (before, here) = (layerSizes[0], layerSizes[1])
  return here * before + here + parameterCount(layerSizes: Array(layerSizes[1...]))
}
