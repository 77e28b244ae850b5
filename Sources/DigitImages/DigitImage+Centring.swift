extension DigitImage {
  /// The side of the box that a digit is scaled into before it is centred.
  public static let boxSide = 20

  /// A digit placed so that its centre of mass falls on the middle of the 28 × 28 pixels (CM1).
  ///
  /// The picture is moved by whole pixels until Σ(x · ink) / Σ ink lies within half a pixel of column 14,
  /// counted from 0, and the same for the rows: on MNIST's images it lies from 13.5 to 14.5. Ink is never
  /// pushed over the edge: where it would be, the digit stops there.
  ///
  /// Source: Y. LeCun, L. Bottou, Y. Bengio, P. Haffner: "Gradient-based learning applied to document
  /// recognition" (1998), doi:10.1109/5.726791.
  /// - Parameter box: the digit, 0 background and 255 full ink, usually scaled to fill 20 pixels.
  /// - Precondition: `box` is at most 28 pixels high and wide.
  public init(centredByMass box: GrayImage) {
    precondition(
      box.width <= Self.side && box.height <= Self.side,
      "a picture of \(box.width) × \(box.height) does not fit into 28 × 28")
    var (mass, momentX, momentY) = (0, 0, 0)
    for y in 0..<box.height {
      for x in 0..<box.width {
        let ink = Int(box.pixels[y * box.width + x])
        mass += ink
        momentX += ink * x
        momentY += ink * y
      }
    }
    func shift(moment: Int, size: Int) -> Int {
      guard mass > 0 else { return (Self.side - size) / 2 }
      // ⌊14 - moment / mass + ½⌋ in whole numbers, so that every machine rounds alike.
      let doubled = (Self.side + 1) * mass - 2 * moment
      let rounded = doubled >= 0 ? doubled / (2 * mass) : (doubled - 2 * mass + 1) / (2 * mass)  // CM1
      return min(max(rounded, 0), Self.side - size)
    }
    let left = shift(moment: momentX, size: box.width)
    let top = shift(moment: momentY, size: box.height)
    var pixels = [UInt8](repeating: 0, count: Self.pixelCount)
    for y in 0..<box.height {
      for x in 0..<box.width {
        pixels[(top + y) * Self.side + left + x] = box.pixels[y * box.width + x]
      }
    }
    self.init(pixels: pixels)
  }
}
