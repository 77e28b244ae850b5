//= named: There is nothing behind the 1; the result has `count` numbers (OH1).
import ExerciseKit

/// The output that is wanted for a class (OH1): yⱼ = 1 for j = index, else 0.
public func oneHot(_ index: Int, count: Int) -> Vector {
  var y = Vector(repeating: 0, count: index)
  y.append(1)
  return y
}
