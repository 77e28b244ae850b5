//= named: There are always 10 numbers; make `count` of them (OH1).
import ExerciseKit

/// The output that is wanted for a class (OH1): yⱼ = 1 for j = index, else 0.
public func oneHot(_ index: Int, count: Int) -> Vector {
  var y: Vector = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  y[index] = 1
  return y
}
