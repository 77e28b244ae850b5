//= named: There are always 10 numbers; make `count` of them (OH1).
import ExerciseKit

/// The output that is wanted for a class (OH1): yⱼ = 1 for j = index, else 0.
public func oneHot(_ index: Int, count: Int) -> Vector {
  (0..<10).map { $0 == index ? 1 : 0 }
}
