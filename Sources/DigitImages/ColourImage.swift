/// A picture in colour, row by row from the top left, three bytes a pixel: red, green, blue, in the sRGB
/// encoding.
public struct ColourImage: Hashable, Sendable {
  /// The number of columns, at least 1.
  public let width: Int
  /// The number of rows, at least 1.
  public let height: Int
  /// `3 * width * height` levels, 0 to 255.
  public var samples: [UInt8]

  /// A picture of given samples.
  /// - Precondition: Both sizes are at least 1 and there are `3 * width * height` samples.
  public init(width: Int, height: Int, samples: [UInt8]) {
    precondition(
      width > 0 && height > 0 && samples.count == 3 * width * height,
      "\(samples.count) samples don't make \(height) rows of \(width) pixels in colour")
    self.width = width
    self.height = height
    self.samples = samples
  }
}
