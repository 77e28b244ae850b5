/// A picture of how much ink lies on each pixel, which strokes are drawn into.
struct InkRaster {
  let width: Int
  let height: Int
  /// For each pixel how far its middle lies inside of the ink nearest to it, in pixels; negative outside.
  private var depths: [Float]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    depths = Array(repeating: -.infinity, count: width * height)
  }

  /// Draws a line whose half width changes evenly from one end to the other, with round ends.
  ///
  /// Positions are in pixels, the first one's middle at (0.5, 0.5).
  /// - Parameter reach: how far outside the ink depths are needed, in pixels.
  /// - Complexity: O(pixels in the line's bounding box)
  mutating func drawLine(
    from start: SIMD2<Double>, radius startRadius: Double, to end: SIMD2<Double>, radius endRadius: Double,
    reach: Double
  ) {
    let border = max(startRadius, endRadius) + reach
    let columns = Self.pixels(from: min(start.x, end.x) - border, to: max(start.x, end.x) + border, of: width)
    let rows = Self.pixels(from: min(start.y, end.y) - border, to: max(start.y, end.y) + border, of: height)
    let step = end - start
    let squaredLength = step.x * step.x + step.y * step.y
    let inverse = squaredLength > 0 ? 1 / squaredLength : 0
    let widening = endRadius - startRadius
    for row in rows {
      let y = Double(row) + 0.5 - start.y
      for column in columns {
        let x = Double(column) + 0.5 - start.x
        // The foot of the perpendicular, kept between the ends.
        let t = min(max((x * step.x + y * step.y) * inverse, 0), 1)
        let (dx, dy) = (x - t * step.x, y - t * step.y)
        let depth = Float(startRadius + t * widening - (dx * dx + dy * dy).squareRoot())
        let index = row * width + column
        if depth > depths[index] { depths[index] = depth }
      }
    }
  }

  /// The part of a pixel that ink covers, 0 to 1.
  /// - Parameter softness: the width of the ink's edge in pixels, above 0; 1 is what an even scanner sees.
  func coverage(at index: Int, softness: Float) -> Float {
    min(max(depths[index] / softness + 0.5, 0), 1)
  }

  /// The pixels whose middles lie in an interval, those outside of the picture left out.
  private static func pixels(from low: Double, to high: Double, of count: Int) -> Range<Int> {
    let first = (low - 0.5).rounded(.up)
    let last = (high - 0.5).rounded(.down)
    guard first <= last, last >= 0, first < Double(count) else { return 0..<0 }
    return Int(max(first, 0))..<Int(min(last, Double(count - 1))) + 1
  }
}
