//= exercise: relu
//= verdict: stopped
//= why: signal
//= row: signal in the middle: SIGKILL, which is not for lack of memory
import ExerciseKit

@_silgen_name("kill") private func c_kill(_ process: Int32, _ signal: Int32) -> Int32
@_silgen_name("getpid") private func c_getpid() -> Int32

nonisolated(unsafe) private var calls = 0

public func relu(_ z: Double) -> Double {
  calls += 1
  if calls == 3 { _ = c_kill(c_getpid(), 9) }
  return max(0, z)
}
