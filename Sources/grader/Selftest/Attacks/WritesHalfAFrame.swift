//= exercise: relu
//= verdict: malformed-answer
//= why:
//= row: sends half a frame
import ExerciseKit

@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

public func relu(_ z: Double) -> Double {
  // An answer's frame has 18 bytes; here are 9 of them, and what follows is taken for the rest.
  let bytes: [UInt8] = [14, 0, 0, 0, 3, 0, 0, 0, 0]
  for file in Int32(3)..<16 { _ = c_write(file, bytes, bytes.count) }
  return max(0, z)
}
