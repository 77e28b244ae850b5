private import ExerciseKit

extension PenDrawing {
  /// Where on a picture a drawing goes.
  public struct Placement: Hashable, Sendable {
    /// The column, in pixels from the left edge, of the middle of the drawing's ink box.
    public var centreX: Double
    /// The row, in pixels from the top edge, of the middle of the drawing's ink box.
    public var centreY: Double
    /// The length in pixels of the longer side of the ink's box, before it is turned.
    public var size: Double
    /// The clockwise turn, in radians from -1000 to 1000.
    public var rotation: Double
    /// The width in pixels over which the ink fades at its edge; above 0, 1 for an even scanner.
    public var softness: Double

    /// A place, a size and a turn.
    public init(
      centreX: Double, centreY: Double, size: Double, rotation: Double = 0, softness: Double = 1
    ) {
      self.centreX = centreX
      self.centreY = centreY
      self.size = size
      self.rotation = rotation
      self.softness = softness
    }
  }
}

extension GrayImage {
  /// Draws a digit with smooth edges over what the picture shows.
  ///
  /// What falls outside of the picture is cut off. The result is the same on every machine.
  /// - Parameters:
  ///   - drawing: the digit.
  ///   - level: the ink's grey level.
  ///   - placement: where it goes, how large and how turned.
  /// - Precondition: The placement's numbers are finite, `size` is not negative and `softness` is above 0.
  /// - Complexity: O(pixels + points · (pen's width in pixels)²)
  public mutating func draw(_ drawing: PenDrawing, level: UInt8, at placement: PenDrawing.Placement) {
    precondition(
      placement.centreX.isFinite && placement.centreY.isFinite && placement.size.isFinite,
      "placement \(placement) is not finite")
    precondition(
      placement.size >= 0 && placement.softness > 0 && placement.softness.isFinite,
      "size \(placement.size) below 0 or softness \(placement.softness) not above 0")
    let across =
      placement.size
      * SIMD2(
        PortableMath.cosine(placement.rotation), PortableMath.sine(placement.rotation))
    let down = SIMD2(-across.y, across.x)
    let origin =
      SIMD2(placement.centreX, placement.centreY) - across * (drawing.width / 2) - down * (drawing.height / 2)
    var raster = InkRaster(width: width, height: height)
    for stroke in drawing.strokes {
      for (a, b) in zip(stroke, stroke.dropFirst()) {
        raster.drawLine(
          from: origin + across * a.x + down * a.y, radius: placement.size * a.radius,
          to: origin + across * b.x + down * b.y, radius: placement.size * b.radius,
          reach: placement.softness / 2)
      }
    }
    for index in pixels.indices {
      let coverage = raster.coverage(at: index, softness: Float(placement.softness))
      if coverage > 0 {
        let paper = Float(pixels[index])
        pixels[index] = UInt8((paper + coverage * (Float(level) - paper)).rounded())
      }
    }
  }
}
