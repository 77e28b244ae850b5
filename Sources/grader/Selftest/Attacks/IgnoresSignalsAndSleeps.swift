//= exercise: relu
//= verdict: stopped
//= why: wall-time
//= row: ignores SIGTERM and all others, and sleeps
import ExerciseKit

@_silgen_name("signal") private func c_signal(
  _ number: Int32, _ handler: UnsafeMutableRawPointer?
) -> UnsafeMutableRawPointer?
@_silgen_name("sleep") private func c_sleep(_ seconds: UInt32) -> UInt32

public func relu(_ z: Double) -> Double {
  for number in Int32(1)...64 { _ = c_signal(number, UnsafeMutableRawPointer(bitPattern: 1)) }
  while z < .infinity { _ = c_sleep(1000) }
  return z
}
