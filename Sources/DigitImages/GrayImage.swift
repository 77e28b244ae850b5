/// A picture of grey levels, row by row from the top left, one byte a pixel.
///
/// What the levels mean is said where an image is used: in a photograph 0 is black and 255 white, in a
/// digit 0 is background and 255 full ink.
public struct GrayImage: Hashable, Sendable {
  /// The number of columns, at least 1.
  public let width: Int
  /// The number of rows, at least 1.
  public let height: Int
  /// `width * height` levels: the one in column x and row y stands at `y * width + x`.
  public var pixels: [UInt8]

  /// A picture of given levels.
  /// - Precondition: Both sizes are at least 1 and there are `width * height` pixels.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(
      width > 0 && height > 0 && pixels.count == width * height,
      "\(pixels.count) pixels don't make \(height) rows of \(width)")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// A picture of one level.
  /// - Precondition: Both sizes are at least 1.
  public init(width: Int, height: Int, filledWith level: UInt8 = 0) {
    self.init(width: width, height: height, pixels: Array(repeating: level, count: width * height))
  }

  /// The level in column x and row y, counted from the top left.
  public subscript(x: Int, y: Int) -> UInt8 {
    get {
      checkPosition(x, y)
      return pixels[y * width + x]
    }
    set {
      checkPosition(x, y)
      pixels[y * width + x] = newValue
    }
  }

  private func checkPosition(_ x: Int, _ y: Int) {
    precondition(
      0 <= x && x < width && 0 <= y && y < height,
      "column \(x), row \(y) of an image of \(width) × \(height)")
  }
}
