import ExerciseKit

public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  var result = Vector()
  result.reserveCapacity(pixels.count)
  for pixel in pixels {
    result.append(Double(pixel) / Double(UInt8.max))
  }
  return result
}
