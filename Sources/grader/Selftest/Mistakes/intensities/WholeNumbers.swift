//= named: All but full ink has become 0: in whole numbers 51 / 255 is 0, so make each a Double first (PX1).
import ExerciseKit

/// Pixels as a network's input (PX1): aₖ = pixelₖ / 255.
public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  pixels.map { pixel in Double(pixel / 255) }
}
