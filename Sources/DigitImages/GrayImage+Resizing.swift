extension GrayImage {
  /// The picture in another size, each pixel the mean over the area that it covers.
  /// - Precondition: Both sizes are at least 1.
  /// - Complexity: O(number of pixels of both pictures).
  public func resized(width: Int, height: Int) -> GrayImage {
    precondition(width > 0 && height > 0, "a picture of \(width) × \(height)")
    return Plane(averaging: self, blocksOf: 1).areaAveraged(
      x: 0...Double(self.width), y: 0...Double(self.height), columns: width, rows: height
    ).image
  }

  /// Copies another picture in, each of its pixels as a square of `scale` pixels.
  /// - Precondition: It fits.
  /// - Complexity: O(number of pixels drawn).
  public mutating func place(_ picture: GrayImage, x left: Int, y top: Int, scale: Int = 1) {
    precondition(
      left >= 0 && top >= 0 && left + picture.width * scale <= width
        && top + picture.height * scale <= height,
      "\(picture.width * scale) × \(picture.height * scale) pixels at (\(left), \(top)) of \(width) × \(height)"
    )
    for y in 0..<picture.height * scale {
      for x in 0..<picture.width * scale {
        pixels[(top + y) * width + left + x] = picture.pixels[y / scale * picture.width + x / scale]
      }
    }
  }
}
