//= exercise: relu
//= verdict: wrong
//= why:
//= row: right answers for the first calls, then others
import ExerciseKit

nonisolated(unsafe) private var calls = 0

public func relu(_ z: Double) -> Double {
  calls += 1
  return calls <= 4 ? max(0, z) : 1
}
