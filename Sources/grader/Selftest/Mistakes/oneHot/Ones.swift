//= named: All are 1: only the place of the class should be (OH1).
import ExerciseKit

/// The output that is wanted for a class (OH1): yⱼ = 1 for j = index, else 0.
public func oneHot(_ index: Int, count: Int) -> Vector {
  Vector(repeating: 1, count: count)
}
