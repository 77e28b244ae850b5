/// A drawing that can be looked at between its pixels.
///
/// Values are interpolated by cubic convolution. Source: R. G. Keys: "Cubic convolution interpolation for
/// digital image processing" (1981), doi:10.1109/TASSP.1981.1163711.
struct SmoothDrawing {
  private let drawing: GrayImage
  /// The middle of the box around the ink, in pixels from the drawing's left and top.
  private let middle: (x: Double, y: Double)
  /// The longer side of the box around the ink, in pixels.
  let longestSide: Double

  /// - Precondition: There is ink in the drawing.
  init(_ drawing: GrayImage) {
    self.drawing = drawing
    var (left, right, top, bottom) = (drawing.width, -1, drawing.height, -1)
    for y in 0..<drawing.height {
      for x in 0..<drawing.width where drawing.pixels[y * drawing.width + x] > 0 {
        (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
      }
    }
    precondition(right >= 0, "a drawing of \(drawing.width) × \(drawing.height) pixels without ink")
    middle = (Double(left + right + 1) / 2, Double(top + bottom + 1) / 2)
    longestSide = Double(max(right - left, bottom - top) + 1)
  }

  /// How much ink lies at a point, 0 to 1, counted in the drawing's pixels from the middle of its ink.
  func coverage(x: Double, y: Double) -> Double {
    let (x, y) = (x + middle.x - 0.5, y + middle.y - 0.5)
    guard x > -2 && y > -2 && x < Double(drawing.width) + 1 && y < Double(drawing.height) + 1 else {
      return 0
    }
    let (column, row) = (x.rounded(.down), y.rounded(.down))
    let across = Self.weights(at: x - column)
    let down = Self.weights(at: y - row)
    var sum = 0.0
    for j in 0..<4 {
      let sourceRow = Int(row) + j - 1
      guard sourceRow >= 0 && sourceRow < drawing.height else { continue }
      var rowSum = 0.0
      for i in 0..<4 {
        let sourceColumn = Int(column) + i - 1
        guard sourceColumn >= 0 && sourceColumn < drawing.width else { continue }
        rowSum += across[i] * Double(drawing.pixels[sourceRow * drawing.width + sourceColumn])
      }
      sum += down[j] * rowSum
    }
    return min(max(sum / 255, 0), 1)
  }

  /// What the four nearest values count, `t` from 0 to 1 behind the second of them.
  private static func weights(at t: Double) -> SIMD4<Double> {
    SIMD4(
      t * (t * (1 - t / 2) - 0.5),
      t * t * (1.5 * t - 2.5) + 1,
      t * (t * (2 - 1.5 * t) + 0.5),
      t * t * (t / 2 - 0.5))
  }
}
