//= named: Paper and ink are exchanged: 0 is background and stays 0 (PX1).
import ExerciseKit

/// Pixels as a network's input (PX1): aₖ = pixelₖ / 255.
public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  pixels.map { Double(255 - $0) / 255 }
}
