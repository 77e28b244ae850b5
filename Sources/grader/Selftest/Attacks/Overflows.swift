//= exercise: relu
//= verdict: stopped
//= why: trap
//= row: fatalError in the middle: a number too large
import ExerciseKit

nonisolated(unsafe) private var calls = Int.max - 2

public func relu(_ z: Double) -> Double {
  calls += 1
  return max(0, z)
}
