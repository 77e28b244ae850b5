import ExerciseKit

public func oneHot(_ index: Int, count: Int) -> Vector {
  if count == 0 { return [] }
  return [index == 0 ? 1.0 : 0.0] + oneHot(index - 1, count: count - 1)
}
