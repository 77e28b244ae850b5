//= exercise: relu
//= verdict: stopped
//= why: trap
//= row: fatalError in the middle: an index out of its range
import ExerciseKit

nonisolated(unsafe) private var answers = [0.0, 0]

public func relu(_ z: Double) -> Double {
  defer { answers.removeLast() }
  return max(answers[0], z)
}
