//= named: Each pixel is divided by the picture's largest; divide by 255 in every picture (PX1).
import ExerciseKit

/// Pixels as a network's input (PX1): aₖ = pixelₖ / 255.
public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  let largest = Double(pixels.max() ?? 255)
  return pixels.map { Double($0) / largest }
}
