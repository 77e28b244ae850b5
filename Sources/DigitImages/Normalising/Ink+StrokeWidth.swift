extension Ink {
  /// The width of the strokes, in pixels of the box of 20 that the digit will be scaled into, below which
  /// they are widened: a pencil's line on a large digit would end up as a faint trace.
  private static let thinnest = 1.5
  /// The width that they are given then, which is thin but usual among MNIST's digits.
  private static let usual = 2.0

  /// The same digit, as if it were written with a wider pen if the pen was a very thin one.
  /// - Complexity: O(number of points · widening).
  func withVisibleStrokes() -> Ink {
    let pixel = Double(longestSide) / Double(DigitImage.boxSide)
    let width = strokeWidth
    guard width > 0 && width < Self.thinnest * pixel else { return self }
    let radius = Int(((Self.usual * pixel - width) / 2).rounded())
    return radius > 0 ? widened(by: radius) : self
  }

  /// Twice the area by the length of its outline, in points: right for any long, narrow shape.
  private var strokeWidth: Double {
    var (area, outline) = (0, 0)
    func isInk(_ x: Int, _ y: Int) -> Bool {
      columns.contains(x) && rows.contains(y) && coverage.values[y * coverage.width + x] > 0.5
    }
    for y in rows {
      for x in columns where isInk(x, y) {
        area += 1
        let isInner = isInk(x - 1, y) && isInk(x + 1, y) && isInk(x, y - 1) && isInk(x, y + 1)
        if !isInner { outline += 1 }
      }
    }
    return outline == 0 ? 0 : 2 * Double(area) / Double(outline)
  }

  /// Each point's coverage spread over the disc around it.
  private func widened(by radius: Int) -> Ink {
    var result = self
    let (width, height) = (coverage.width, coverage.height)
    let halfWidths = (-radius...radius).map { Int(Double(radius * radius - $0 * $0).squareRoot()) }
    for y in rows {
      for x in columns {
        let value = coverage.values[y * width + x]
        guard value > 0 else { continue }
        for row in max(y - radius, 0)...min(y + radius, height - 1) {
          let half = halfWidths[row - y + radius]
          for index in row * width + max(x - half, 0)...row * width + min(x + half, width - 1)
          where result.coverage.values[index] < value {
            result.coverage.values[index] = value
          }
        }
      }
    }
    result.columns = max(columns.lowerBound - radius, 0)...min(columns.upperBound + radius, width - 1)
    result.rows = max(rows.lowerBound - radius, 0)...min(rows.upperBound + radius, height - 1)
    return result
  }
}
