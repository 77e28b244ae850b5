extension DigitReading {
  /// The reading of a picture that already has the form of MNIST's: 28 × 28, the ground all black (or all
  /// white, with dark ink), the ink in a box of 20 pixels that is placed by its centre of mass. Nil for any
  /// other.
  ///
  /// Such a picture passes unchanged, where scaling it once more would blur it.
  init?(normalised picture: GrayImage) {
    guard picture.width == DigitImage.side && picture.height == DigitImage.side else { return nil }
    let isDarkOnLight = 2 * picture.pixels.count { $0 == 255 } > picture.pixels.count
    let digit = DigitImage(pixels: isDarkOnLight ? picture.pixels.map { 255 - $0 } : picture.pixels)
    guard let cropped = digit.image.croppedToInk, max(cropped.width, cropped.height) <= DigitImage.boxSide,
      max(cropped.width, cropped.height) >= DigitImage.boxSide - 1,
      DigitImage(centredByMass: cropped) == digit
    else { return nil }
    self.init(decoded: picture, ink: digit.image, cropped: cropped, scaled: cropped, digit: digit)
  }
}

extension GrayImage {
  /// The smallest box with all pixels above 0 in it; nil if there is none.
  fileprivate var croppedToInk: GrayImage? {
    let rows = (0..<height).filter { y in (0..<width).contains { self[$0, y] > 0 } }
    let columns = (0..<width).filter { x in (0..<height).contains { self[x, $0] > 0 } }
    guard let top = rows.first, let bottom = rows.last, let left = columns.first, let right = columns.last
    else { return nil }
    return GrayImage(
      width: right - left + 1, height: bottom - top + 1,
      pixels: (top...bottom).flatMap { y in (left...right).map { self[$0, y] } })
  }
}
