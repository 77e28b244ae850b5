//= exercise: relu
//= verdict: stopped
//= why: wall-time
//= row: signal in the middle: SIGSTOP, after which nothing happens any more
import ExerciseKit

@_silgen_name("raise") private func c_raise(_ signal: Int32) -> Int32

public func relu(_ z: Double) -> Double {
  _ = c_raise(19)
  return max(0, z)
}
