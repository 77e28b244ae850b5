/// A smooth curve through points, as a polyline.
///
/// Centripetal, so that it makes neither loops nor cusps where points lie at uneven distances; cut at
/// corners. Source: P. J. Barry, R. N. Goldman: "A recursive evaluation algorithm for a class of Catmull-Rom
/// splines" (1988), doi:10.1145/54852.378511; C. Yuksel, S. Schaefer, J. Keyser: "Parameterization and
/// applications of Catmull-Rom curves" (2011), doi:10.1016/j.cad.2010.08.008.
enum CatmullRom {
  /// The polyline of a stroke: its points, with `steps - 1` more on the curve between each two.
  /// - Precondition: There are two points or more, and `steps` is at least 1.
  /// - Complexity: O(points · `steps`)
  static func polyline(through stroke: Stroke, steps: Int) -> [SIMD2<Double>] {
    let points = stroke.points
    var line: [SIMD2<Double>] = []
    line.reserveCapacity((points.count - 1) * steps + 1)
    line.append(points[0])
    for i in 0..<points.count - 1 {
      let (p1, p2) = (points[i], points[i + 1])
      // Beyond an end or a corner the curve goes on as it came.
      let p0 = i == 0 || stroke.corners[i] ? 2 * p1 - p2 : points[i - 1]
      let p3 = i + 2 == points.count || stroke.corners[i + 1] ? 2 * p2 - p1 : points[i + 2]
      let (m1, m2) = tangents(p0, p1, p2, p3)
      for step in 1...steps {
        let t = Double(step) / Double(steps)
        line.append(hermite(from: p1, m1, to: p2, m2, at: t))
      }
    }
    return line
  }

  /// The curve's direction at p1 and p2, as derivatives by a parameter that runs from 0 to 1 between them.
  private static func tangents(
    _ p0: SIMD2<Double>, _ p1: SIMD2<Double>, _ p2: SIMD2<Double>, _ p3: SIMD2<Double>
  ) -> (SIMD2<Double>, SIMD2<Double>) {
    let (d1, d2, d3) = (interval(p0, p1), interval(p1, p2), interval(p2, p3))
    let middle = (p2 - p1) / d2
    let m1 = d2 * ((p1 - p0) / d1 - (p2 - p0) / (d1 + d2) + middle)
    let m2 = d2 * (middle - (p3 - p1) / (d2 + d3) + (p3 - p2) / d3)
    return (m1, m2)
  }

  /// The square root of the distance between two points; not 0, so that equal points do no harm.
  private static func interval(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double {
    max((b - a).length.squareRoot(), 1e-3)
  }

  private static func hermite(
    from p1: SIMD2<Double>, _ m1: SIMD2<Double>, to p2: SIMD2<Double>, _ m2: SIMD2<Double>, at t: Double
  ) -> SIMD2<Double> {
    let s = 1 - t
    let start = s * s * (1 + 2 * t) * p1 + t * s * s * m1
    let end = t * t * (1 + 2 * s) * p2 - t * t * s * m2
    return start + end
  }
}

extension SIMD2<Double> {
  /// The Euclidean length.
  var length: Double { (x * x + y * y).squareRoot() }
}
