//= exercise: relu
//= verdict: malformed-answer
//= or: stopped
//= why: wall-time
//= row: sleeps for ever: and sends a sign of life every second, as long calls do
import AnswerChannel
import ExerciseKit

@_silgen_name("sleep") private func c_sleep(_ seconds: UInt32) -> UInt32
@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

public func relu(_ z: Double) -> Double {
  while true {
    let bytes = Frame(.progress, number: 0, value: .numbers([1])).bytes
    _ = c_write(3, bytes, bytes.count)
    _ = c_sleep(1)
  }
}
