//= exercise: relu
//= verdict: malformed-answer
//= why:
//= row: sends a 10⁹-element header
import ExerciseKit

@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

public func relu(_ z: Double) -> Double {
  // Answer 0: a column of 1,000,000,000 numbers, in a frame that has room for one.
  let bytes: [UInt8] = [18, 0, 0, 0, 3, 0, 0, 0, 0, 4, 0x00, 0xCA, 0x9A, 0x3B, 0, 0, 0, 0, 0, 0, 0, 0]
  for file in Int32(3)..<16 { _ = c_write(file, bytes, bytes.count) }
  return max(0, z)
}
