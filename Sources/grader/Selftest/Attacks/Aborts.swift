//= exercise: relu
//= verdict: stopped
//= why: signal
//= row: signal in the middle: abort
import ExerciseKit

@_silgen_name("abort") private func c_abort() -> Never

nonisolated(unsafe) private var calls = 0

public func relu(_ z: Double) -> Double {
  calls += 1
  if calls == 3 { c_abort() }
  return max(0, z)
}
