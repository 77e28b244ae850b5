extension Plane {
  /// A box of the plane scaled to `columns` × `rows` values, each the mean over the area that it covers.
  ///
  /// The box may begin and end between points; what lies beyond the plane counts as 0.
  /// - Complexity: O(number of the box's points + columns · rows).
  func areaAveraged(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int
  ) -> Plane {
    let across = Self.shares(of: x, parts: columns, limit: width)
    let down = Self.shares(of: y, parts: rows, limit: height)
    var result = Plane(width: columns, height: rows)
    for row in 0..<rows {
      for (sourceRow, rowShare) in down[row] {
        for column in 0..<columns {
          var sum: Float = 0
          for (sourceColumn, share) in across[column] {
            sum += share * values[sourceRow * width + sourceColumn]
          }
          result.values[row * columns + column] += rowShare * sum
        }
      }
    }
    return result
  }

  /// For each of the equal parts of a stretch, which points it covers and how much of the part each makes up.
  private static func shares(
    of range: ClosedRange<Double>, parts: Int, limit: Int
  ) -> [[(index: Int, share: Float)]] {
    let length = (range.upperBound - range.lowerBound) / Double(parts)
    return (0..<parts).map { part in
      let start = range.lowerBound + Double(part) * length
      let end = start + length
      let first = max(Int(start.rounded(.down)), 0)
      let last = min(Int(end.rounded(.up)), limit)
      return (first..<max(first, last)).compactMap { index in
        let share = (min(Double(index + 1), end) - max(Double(index), start)) / length
        return share > 0 ? (index, Float(share)) : nil
      }
    }
  }
}
