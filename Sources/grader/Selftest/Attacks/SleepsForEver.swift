//= exercise: relu
//= verdict: stopped
//= why: wall-time
//= row: sleeps for ever
import ExerciseKit

@_silgen_name("sleep") private func c_sleep(_ seconds: UInt32) -> UInt32

nonisolated(unsafe) private var calls = 0

public func relu(_ z: Double) -> Double {
  calls += 1
  while calls > 2 { _ = c_sleep(1000) }
  return max(0, z)
}
