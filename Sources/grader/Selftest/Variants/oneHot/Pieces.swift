import ExerciseKit

public func oneHot(_ index: Int, count: Int) -> Vector {
  precondition((0..<count).contains(index), "class \(index) of \(count)")
  return Array(repeating: 0, count: index) + [1] + Array(repeating: 0, count: count - index - 1)
}
