/// A digit as the pen drew it: lines of varying width, for drawing at any size.
///
/// Coordinates run to the right and down. The ink, round pen included, begins at 0 on both axes and is 1
/// long on its longer side.
public struct PenDrawing: Hashable, Sendable {
  /// A place that the pen passed.
  public struct Point: Hashable, Sendable {
    /// From 0 to 1, to the right.
    public var x: Double
    /// From 0 to 1, down.
    public var y: Double
    /// Half of the line's width here, in the same unit.
    public var radius: Double

    /// A place and the pen's radius there.
    public init(x: Double, y: Double, radius: Double) {
      self.x = x
      self.y = y
      self.radius = radius
    }
  }

  /// For each time that the pen was put down, the corners of a fine polyline; two or more.
  public let strokes: [[Point]]
  /// The digit that is meant, 0 to 9.
  public let label: Int
  /// The ink's extent to the right; at most 1.
  public let width: Double
  /// The ink's extent down; at most 1.
  public let height: Double

  /// Scales lines so that their ink is 1 long on its longer side while the pen keeps its width.
  /// - Parameters:
  ///   - lines: the polylines of the strokes, in any unit.
  ///   - radii: the pen's radius at each of their points, in the unit of the result; below ¼.
  /// - Precondition: There is a line, `radii` has the shape of `lines`, and these are not a single point.
  /// - Complexity: O(points)
  init(lines: [[SIMD2<Double>]], radii: [[Double]], label: Int) {
    precondition(
      !lines.isEmpty && lines.map(\.count) == radii.map(\.count),
      "lines of \(lines.map(\.count)) points with \(radii.map(\.count)) radii")
    var scale = 0.0
    var bounds = Bounds(lines: lines, radii: radii, scale: scale)
    let bare = Bounds(lines: lines, radii: radii.map { $0.map { _ in 0 } }, scale: 1)
    // Which points touch the border depends on the scale: Newton's steps find both.
    for _ in 0..<4 {
      let missing = 1 - bounds.size
      let grow = SIMD2(missing.x / max(bare.size.x, 1e-9), missing.y / max(bare.size.y, 1e-9))
      scale += min(grow.x, grow.y)
      bounds = Bounds(lines: lines, radii: radii, scale: scale)
    }
    let longest = max(bounds.size.x, bounds.size.y)
    var strokes: [[Point]] = []
    for (line, radii) in zip(lines, radii) {
      strokes.append(
        line.indices.map { i in
          let position = (line[i] * scale - bounds.low) / longest
          return Point(x: position.x, y: position.y, radius: radii[i] / longest)
        })
    }
    self.strokes = strokes
    self.label = label
    width = bounds.size.x / longest
    height = bounds.size.y / longest
  }

  /// The box around the ink of scaled lines.
  private struct Bounds {
    var low = SIMD2(repeating: Double.infinity)
    var high = SIMD2(repeating: -Double.infinity)
    var size: SIMD2<Double> { high - low }

    init(lines: [[SIMD2<Double>]], radii: [[Double]], scale: Double) {
      for (line, radii) in zip(lines, radii) {
        for i in line.indices {
          let position = line[i] * scale
          low = pointwiseMin(low, position - radii[i])
          high = pointwiseMax(high, position + radii[i])
        }
      }
    }
  }
}
