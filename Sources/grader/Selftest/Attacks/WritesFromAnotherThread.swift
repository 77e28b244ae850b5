//= exercise: relu
//= verdict: malformed-answer
//= why:
//= row: writes its own answers to the answer channel: from a thread, in between
import ExerciseKit

@_silgen_name("pthread_create") private func c_thread(
  _ thread: UnsafeMutablePointer<UInt>, _ attributes: UnsafeRawPointer?,
  _ body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?, _ argument: UnsafeMutableRawPointer?
) -> Int32
@_silgen_name("usleep") private func c_usleep(_ microseconds: UInt32) -> Int32
@_silgen_name("write") private func c_write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

public func relu(_ z: Double) -> Double {
  var thread: UInt = 0
  let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
    let bytes: [UInt8] = [14, 0, 0, 0, 3, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    _ = c_write(3, bytes, bytes.count)
    return nil
  }
  _ = c_thread(&thread, nil, body, nil)
  _ = c_usleep(100_000)
  return max(0, z)
}
