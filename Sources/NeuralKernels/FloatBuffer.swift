/// Memory for floats that begins at a cache line and is all zeros at first.
///
/// Whoever uses its pointer keeps the buffer alive and its accesses apart from those of other threads.
final class FloatBuffer: @unchecked Sendable {
  /// The first of `count` floats.
  let start: UnsafeMutablePointer<Float>
  /// The number of floats.
  let count: Int

  /// - Precondition: `count` is not negative, and so many floats fit into the address space.
  init(count: Int) {
    let (bytes, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Float>.stride)
    precondition(count >= 0 && !overflows, "memory for \(count) floats")
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes, 64), alignment: 64)
    start = memory.bindMemory(to: Float.self, capacity: count)
    start.initialize(repeating: 0, count: count)
    self.count = count
  }

  deinit {
    start.deallocate()
  }

  /// Makes all floats 0 again.
  func clear() {
    start.update(repeating: 0, count: count)
  }
}
