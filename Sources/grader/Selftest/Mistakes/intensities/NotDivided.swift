//= named: The pixels are not divided by 255, so they go up to 255 and not to 1 (PX1).
import ExerciseKit

/// Pixels as a network's input (PX1): aₖ = pixelₖ / 255.
public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  pixels.map { Double($0) }
}
