import ExerciseKit

/// Pixels as a network's input (PX1): aₖ = pixelₖ / 255.
///
/// A grey picture has a byte for each pixel, 0 (background) to 255 (full ink).
/// A network wants numbers from 0 to 1: [0, 51, 255] becomes [0, 0.2, 1].
/// - Parameter pixels: bytes, row by row; 784 of them for a digit.
/// - Returns: as many numbers from 0 to 1, in the same order.
public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  todo("each pixel as a Double, divided by 255")
}
