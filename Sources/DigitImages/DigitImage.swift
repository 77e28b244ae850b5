public import ExerciseKit

/// A digit as the network sees it: 28 × 28 bytes, 0 background and 255 full ink, row by row.
public struct DigitImage: Hashable, Sendable {
  /// The number of rows and of columns.
  public static let side = 28
  /// The number of pixels: the network's inputs.
  public static let pixelCount = side * side

  /// The 784 bytes.
  public var pixels: [UInt8]

  /// A digit of given pixels.
  /// - Precondition: There are 784.
  public init(pixels: [UInt8]) {
    precondition(pixels.count == Self.pixelCount, "\(pixels.count) pixels for a digit of 28 × 28")
    self.pixels = pixels
  }

  /// The network's input a⁽¹⁾ (PX1): 784 numbers from 0 (background) to 1 (full ink).
  public var intensities: Vector {
    pixels.map { Double($0) / 255 }  // PX1
  }

  /// The digit as a picture, white ink on black.
  public var image: GrayImage {
    GrayImage(width: Self.side, height: Self.side, pixels: pixels)
  }
}
