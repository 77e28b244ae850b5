//= named: The bytes are divided by 256; full ink, 255, has to become 1 (PX1).
import ExerciseKit

/// Pixels as a network's input (PX1): aₖ = pixelₖ / 255.
public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  var result: Vector = []
  for pixel in pixels {
    result.append(Double(pixel) / 256)
  }
  return result
}
