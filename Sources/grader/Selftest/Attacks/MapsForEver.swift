//= exercise: relu
//= verdict: stopped
//= why: memory
//= row: allocates without end: by mmap, writing to each page, until none is given; then by malloc
import ExerciseKit

@_silgen_name("mmap") private func c_mmap(
  _ address: UnsafeMutableRawPointer?, _ count: Int, _ protection: Int32, _ flags: Int32, _ file: Int32,
  _ offset: Int
) -> UnsafeMutableRawPointer?

public func relu(_ z: Double) -> Double {
  let size = 64 << 20
  while let place = c_mmap(nil, size, 3, 0x22, -1, 0), Int(bitPattern: place) != -1 {
    for offset in stride(from: 0, to: size, by: 4096) { place.storeBytes(of: 1, toByteOffset: offset, as: UInt8.self) }
  }
  var blocks: [[UInt8]] = []
  while true { blocks.append([UInt8](repeating: 1, count: 1 << 20)) }
}
