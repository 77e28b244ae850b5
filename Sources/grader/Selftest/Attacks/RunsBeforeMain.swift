//= exercise: relu
//= verdict: malformed-answer
//= why:
//= row: code that runs at load: a constructor, which writes to the channel before the workbook's part begins
import ExerciseKit

@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

private func early() {
  let bytes: [UInt8] = [6, 0, 0, 0, 2, 0, 0, 0, 0, 6]
  _ = bytes.withUnsafeBytes { c_write(1, $0.baseAddress!, $0.count) }
}

@section(".init_array") @used
nonisolated(unsafe) private let constructor: @convention(c) () -> Void = { early() }

public func relu(_ z: Double) -> Double { max(0, z) }
