//= exercise: relu
//= verdict: passed
//= why:
//= row: forks without end: starts other programs by posix_spawn, popen and system; none starts
import ExerciseKit

@_silgen_name("posix_spawn") private func c_spawn(
  _ process: UnsafeMutablePointer<Int32>, _ path: UnsafePointer<CChar>, _ actions: UnsafeRawPointer?,
  _ attributes: UnsafeRawPointer?, _ arguments: UnsafePointer<UnsafePointer<CChar>?>,
  _ environment: UnsafePointer<UnsafePointer<CChar>?>?
) -> Int32
@_silgen_name("system") private func c_system(_ command: UnsafePointer<CChar>) -> Int32

nonisolated(unsafe) private var started = -1

public func relu(_ z: Double) -> Double {
  guard started < 0 else { return started == 0 ? max(0, z) : 42 }
  started = 0
  for path: StaticString in ["/bin/sh", "/usr/bin/sh", "/usr/bin/env", "/opt/swift/usr/bin/swift", "/proc/self/exe"] {
    var process: Int32 = 0
    let name = UnsafeRawPointer(path.utf8Start).assumingMemoryBound(to: CChar.self)
    if c_spawn(&process, name, nil, nil, [name, nil], nil) == 0 { started += 1 }
  }
  if c_system("true") == 0 { started += 1 }
  print(started, "started")
  return started == 0 ? max(0, z) : 42
}
