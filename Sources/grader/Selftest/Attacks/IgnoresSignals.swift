//= exercise: relu
//= verdict: stopped
//= why: processor-time|wall-time
//= row: ignores SIGTERM, SIGINT, SIGXCPU and all others, and loops
import ExerciseKit

@_silgen_name("signal") private func c_signal(
  _ number: Int32, _ handler: UnsafeMutableRawPointer?
) -> UnsafeMutableRawPointer?

public func relu(_ z: Double) -> Double {
  for number in Int32(1)...64 { _ = c_signal(number, UnsafeMutableRawPointer(bitPattern: 1)) }
  var x = z
  while x < .infinity { x = (x.magnitude + 1).squareRoot() }
  return x
}
