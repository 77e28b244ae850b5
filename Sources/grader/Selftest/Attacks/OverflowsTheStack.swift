//= exercise: relu
//= verdict: stopped
//= why: stack
//= row: stack overflow in the middle
import ExerciseKit

nonisolated(unsafe) private var calls = 0

public func relu(_ z: Double) -> Double {
  calls += 1
  return calls < 3 ? max(0, z) : 1 + relu(z)
}
