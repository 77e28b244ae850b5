internal import CNeuralKernels

/// The inputs of examples that are not 0, one example's behind another's.
///
/// Whoever writes through its pointers is alone with it.
final class InkLists: @unchecked Sendable {
  /// Example s has the entries from `starts[s]` up to, but not, `starts[s + 1]`.
  let starts: UnsafeMutablePointer<Int>
  /// The number of each entry's input, growing within an example.
  let inputs: UnsafeMutablePointer<UInt16>
  /// Each entry's value, 1 to 255.
  let values: UnsafeMutablePointer<UInt8>
  /// The most entries that an example has.
  let most: Int

  /// Room for one example.
  init(inputCount: Int) {
    starts = .zeros(2)
    // The search writes one entry past those that it finds.
    inputs = .zeros(inputCount + 1)
    values = .zeros(inputCount + 1)
    most = inputCount
  }

  /// The lists of examples.
  ///
  /// - Parameters:
  ///   - pixels: examples × inputs, row-major.
  ///   - inked: how many of the pixels are not 0.
  ///   - inputCount: at most 65,536.
  init(of pixels: [UInt8], inked: Int, count: Int, inputCount: Int) {
    starts = .zeros(count + 1)
    inputs = .zeros(inked + 1)
    values = .zeros(inked + 1)
    let (starts, inputs, values) = (starts, inputs, values)
    most = pixels.withUnsafeBufferPointer { pixels in
      var most = 0
      for example in 0..<count {
        let start = starts[example]
        let found = neural_find_ink(
          inputCount, pixels.baseAddress! + example * inputCount, inputs + start, values + start)
        starts[example + 1] = start + found
        most = max(most, found)
      }
      return most
    }
  }

  deinit {
    starts.deallocate()
    inputs.deallocate()
    values.deallocate()
  }
}

extension UnsafeMutablePointer where Pointee: FixedWidthInteger {
  /// Memory for so many numbers, all 0.
  static func zeros(_ count: Int) -> Self {
    let memory = allocate(capacity: count)
    memory.initialize(repeating: 0, count: count)
    return memory
  }
}
