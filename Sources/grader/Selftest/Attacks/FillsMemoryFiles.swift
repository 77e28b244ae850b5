//= exercise: relu
//= verdict: stopped
//= why: memory
//= row: allocates without end: in files without a name, which are memory but not the program's own; then by malloc
import ExerciseKit

@_silgen_name("memfd_create") private func c_memfd(_ name: UnsafePointer<CChar>, _ flags: UInt32) -> Int32
@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int
@_silgen_name("signal") private func c_signal(
  _ number: Int32, _ handler: UnsafeMutableRawPointer?
) -> UnsafeMutableRawPointer?

public func relu(_ z: Double) -> Double {
  _ = c_signal(25, UnsafeMutableRawPointer(bitPattern: 1))  // SIGXFSZ
  let block = [UInt8](repeating: 1, count: 1 << 20)
  for _ in 0..<4096 {
    let file = c_memfd("block", 0)
    guard file >= 0 else { break }
    for _ in 0..<1024 where c_write(file, block, block.count) <= 0 { break }
  }
  var blocks: [[UInt8]] = []
  while true { blocks.append([UInt8](repeating: 1, count: 1 << 20)) }
}
