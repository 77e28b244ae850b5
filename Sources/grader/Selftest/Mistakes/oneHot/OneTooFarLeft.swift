//= named: The 1 stands one place too far left: places are counted from 0, as classes are (OH1).
import ExerciseKit

/// The output that is wanted for a class (OH1): yⱼ = 1 for j = index, else 0.
public func oneHot(_ index: Int, count: Int) -> Vector {
  var result = Vector(repeating: 0, count: count)
  result[index - 1] = 1
  return result
}
