import ExerciseKit

private let factor = 1.0 / 255.0

public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  [Double](unsafeUninitializedCapacity: pixels.count) { buffer, count in
    for (i, pixel) in pixels.enumerated() {
      buffer.initializeElement(at: i, to: factor * Double(pixel))
    }
    count = pixels.count
  }
}
