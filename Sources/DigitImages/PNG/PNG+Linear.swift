private import ExerciseKit

extension PNG {
  /// Samples of linear light, 0 to 65535, encoded with a gamma of 1/2.2, 0 to 255: what libpng undoes where a
  /// file says sRGB or nothing.
  ///
  /// - Parameter withAlpha: whether each level is followed by its opacity, which it is multiplied by before
  ///   and not after.
  /// - Complexity: O(number of samples).
  static func encoded(_ samples: [UInt16], withAlpha: Bool) -> [UInt8] {
    guard withAlpha else { return samples.map { encodings[Int($0)] } }
    var result = [UInt8](repeating: 0, count: samples.count)
    for index in stride(from: 0, to: samples.count, by: 2) {
      let alpha = Int(samples[index + 1])
      if alpha > 0 { result[index] = encodings[min(Int(samples[index]) * 65535 / alpha, 65535)] }
      result[index + 1] = UInt8((alpha * 255 + 32767) / 65535)
    }
    return result
  }

  private static let encodings: [UInt8] = (0...65535).map { sample in
    guard sample > 0 else { return 0 }
    let level = PortableMath.exponential(PortableMath.logarithm(Double(sample) / 65535) * 0.45455)
    return UInt8((level * 255).rounded())
  }
}
