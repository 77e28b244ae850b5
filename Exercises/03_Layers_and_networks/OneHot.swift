import ExerciseKit

/// The output that is wanted for a class (OH1): yⱼ = 1 for j = index, else 0.
///
/// For the digit 3 of 10 it is [0, 0, 0, 1, 0, 0, 0, 0, 0, 0].
/// `Vector(repeating: 0, count: 5)` is [0, 0, 0, 0, 0].
/// - Parameters:
///   - index: the class, from 0 to `count` − 1.
///   - count: how many classes there are.
/// - Returns: `count` numbers.
public func oneHot(_ index: Int, count: Int) -> Vector {
  todo("zeros, and a 1 in one place")
}
