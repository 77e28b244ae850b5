//= exercise: relu
//= verdict: passed
//= why:
//= row: leaves a daemon behind, which holds the answer channel open: nothing is alive afterwards, and nobody waits
import ExerciseKit

@_silgen_name("fork") private func c_fork() -> Int32
@_silgen_name("setsid") private func c_setsid() -> Int32
@_silgen_name("sleep") private func c_sleep(_ seconds: UInt32) -> UInt32
@_silgen_name("signal") private func c_signal(
  _ number: Int32, _ handler: UnsafeMutableRawPointer?
) -> UnsafeMutableRawPointer?

nonisolated(unsafe) private var isDone = false

public func relu(_ z: Double) -> Double {
  guard !isDone else { return max(0, z) }
  isDone = true
  if c_fork() == 0 {
    _ = c_setsid()
    if c_fork() == 0 {
      for number in Int32(1)...64 { _ = c_signal(number, UnsafeMutableRawPointer(bitPattern: 1)) }
    }
    while true { _ = c_sleep(1000) }
  }
  return max(0, z)
}
