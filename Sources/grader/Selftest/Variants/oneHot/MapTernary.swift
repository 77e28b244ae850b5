import ExerciseKit

public func oneHot(_ index: Int, count: Int) -> Vector {
  (0..<count).map { j in j == index ? 1 : 0 }
}
