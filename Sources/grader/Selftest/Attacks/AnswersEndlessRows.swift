//= exercise: relu
//= verdict: malformed-answer
//= why:
//= row: sends a 10⁹-element header: rows without columns as the only answer, so that it is shown
import ExerciseKit

@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int
@_silgen_name("_exit") private func c_quit(_ code: Int32) -> Never

public func relu(_ z: Double) -> Double {
  let bytes: [UInt8] = [14, 0, 0, 0, 3, 0, 0, 0, 0, 5, 0x00, 0x28, 0x6B, 0xEE, 0, 0, 0, 0]
  for file in Int32(3)..<16 { _ = c_write(file, bytes, bytes.count) }
  c_quit(0)
}
