import ExerciseKit

public func parameterCount(layerSizes n: [Int]) -> Int {
  var weights = 0
  for l in 1..<n.count { weights += n[l - 1] * n[l] }
  let biases = n.reduce(0, +) - n[0]
  return weights + biases
}
