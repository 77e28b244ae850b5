//= named: All places up to the class are 1; only its own should be (OH1).
import ExerciseKit

/// The output that is wanted for a class (OH1): yⱼ = 1 for j = index, else 0.
public func oneHot(_ index: Int, count: Int) -> Vector {
  var y = Vector()
  for j in 0..<count {
    if j <= index {
      y.append(1)
    } else {
      y.append(0)
    }
  }
  return y
}
