//= named: The class's number stands in its place; put a 1 there (OH1).
import ExerciseKit

/// The output that is wanted for a class (OH1): yⱼ = 1 for j = index, else 0.
public func oneHot(_ index: Int, count: Int) -> Vector {
  var result = Vector(repeating: 0, count: count)
  result[index] = Double(index)
  return result
}
