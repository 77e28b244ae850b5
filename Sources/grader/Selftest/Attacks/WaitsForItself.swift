//= exercise: relu
//= verdict: stopped
//= why: wall-time
//= row: sleeps for ever: reads from a pipe that nobody writes to
import ExerciseKit

@_silgen_name("pipe") private func c_pipe(_ files: UnsafeMutablePointer<Int32>) -> Int32
@_silgen_name("read") private func c_read(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int

public func relu(_ z: Double) -> Double {
  var files: [Int32] = [0, 0]
  _ = c_pipe(&files)
  var byte: UInt8 = 0
  _ = c_read(files[0], &byte, 1)
  return max(0, z)
}
