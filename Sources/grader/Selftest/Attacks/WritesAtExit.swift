//= exercise: relu
//= verdict: malformed-answer
//= why:
//= row: sends half a frame, after all answers, when the program ends
import ExerciseKit

@_silgen_name("atexit") private func c_atexit(_ handler: @convention(c) () -> Void) -> Int32
@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

nonisolated(unsafe) private var isReady = false

public func relu(_ z: Double) -> Double {
  if !isReady {
    isReady = true
    _ = c_atexit {
      let bytes: [UInt8] = [14, 0, 0, 0, 3]
      for file in Int32(3)..<16 { _ = c_write(file, bytes, bytes.count) }
    }
  }
  return max(0, z)
}
