//= exercise: relu
//= verdict: stopped
//= why: processor-time|wall-time
//= row: endless loop: raises its own limits first
import ExerciseKit

@_silgen_name("setrlimit") private func c_setrlimit(_ what: Int32, _ limits: UnsafePointer<UInt>) -> Int32
@_silgen_name("prlimit") private func c_prlimit(
  _ process: Int32, _ what: Int32, _ limits: UnsafePointer<UInt>?, _ old: UnsafeMutablePointer<UInt>?
) -> Int32

public func relu(_ z: Double) -> Double {
  for what in Int32(0)..<16 {
    var old: [UInt] = [0, 0]
    _ = c_prlimit(0, what, nil, &old)
    _ = c_setrlimit(what, [old[1], old[1]])
    _ = c_setrlimit(what, [.max, .max])
  }
  var x = z
  while x < .infinity { x = (x.magnitude + 1).squareRoot() }
  return x
}
