//= exercise: relu
//= verdict: stopped
//= why: output
//= row: prints 10 GB
import ExerciseKit

@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

public func relu(_ z: Double) -> Double {
  print("the head")
  let block = [UInt8](repeating: 120, count: 1 << 16)
  var left = 10_000_000_000
  while left > 0 {
    let count = c_write(z > 0 ? 1 : 2, block, block.count)
    guard count > 0 else { break }
    left -= count
  }
  print("the tail")
  return max(0, z)
}
