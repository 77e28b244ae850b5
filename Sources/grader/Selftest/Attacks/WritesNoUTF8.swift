//= exercise: relu
//= verdict: malformed-answer
//= why:
//= row: sends not-UTF-8
import ExerciseKit

@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

public func relu(_ z: Double) -> Double {
  let text: [UInt8] = [0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5]
  let bytes: [UInt8] = [18, 0, 0, 0, 3, 0, 0, 0, 0, 2, 8, 0, 0, 0] + text
  for file in Int32(3)..<16 { _ = c_write(file, bytes, bytes.count) }
  return max(0, z)
}
