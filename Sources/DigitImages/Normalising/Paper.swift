/// The paper's level at every point of a picture of dark ink, as it would be without the ink.
enum Paper {
  /// How many cells the longer side is divided into, at most: the paper's level is found cell by cell.
  private static let cells = 192

  /// How far each point is below the paper around it, from 0 (paper) to 1 (black).
  ///
  /// First a closing (the largest mean of the cells around, then the smallest of these) fills in whatever is
  /// dark and narrower than two fifths of the page, and leaves larger dark areas, such as a desk or a
  /// shadow, alone. Where the result is not noticeably darker than that, it is paper, and the mean of these
  /// points around a point gives a paper's level that follows shadows and noise closely. The darkness is
  /// measured relative to it, so ink in the shadow counts as much as ink in the light.
  ///
  /// Source: B. Gatos, I. Pratikakis, S. J. Perantonis: "Adaptive degraded document image binarization"
  /// (2006), doi:10.1016/j.patcog.2005.09.010, for the two passes.
  /// - Complexity: O(number of values).
  static func darkness(of picture: Plane) -> Plane {
    let cell = max(2, (picture.longestSide + cells - 1) / cells)
    let coarse = picture.averaged(blocksOf: cell)
    // Half the side of the window that a stroke must be narrower than.
    let reach = max(1, coarse.longestSide / 5)
    let closed = coarse.continued(by: reach)
      .dilated(radius: reach).map { -$0 }.dilated(radius: reach).map { -$0 }.trimmed(by: reach)
    let rough = darkness(of: picture, below: closed, cell: cell)
    var level = level(of: picture, where: rough, cell: cell, otherwise: closed)
    // A mean smears the edge of a sheet on a dark desk; the closing does not.
    for index in level.values.indices {
      level.values[index] = min(
        max(level.values[index], 0.8 * closed.values[index]), 1.05 * closed.values[index])
    }
    return darkness(of: picture, below: level, cell: cell)
  }

  private static func darkness(of picture: Plane, below level: Plane, cell: Int) -> Plane {
    var result = level.interpolated(width: picture.width, height: picture.height, cell: cell)
    for index in result.values.indices {
      // On a black ground a ratio would blow noise up.
      result.values[index] = (result.values[index] - picture.values[index]) / max(result.values[index], 0.3)
    }
    return result
  }

  /// The mean of the points that are paper, by cell, taken from ever farther around where there are few.
  private static func level(
    of picture: Plane, where darkness: Plane, cell: Int, otherwise: Plane
  ) -> Plane {
    let typical = darkness.values.reduce(0) { $0 + abs($1) } / Float(darkness.values.count)
    let limit = max(0.12, 2 * typical)
    var paper = picture
    var weight = Plane(width: picture.width, height: picture.height)
    for index in paper.values.indices {
      let isPaper = abs(darkness.values[index]) < limit
      weight.values[index] = isPaper ? 1 : 0
      if !isPaper { paper.values[index] = 0 }
    }
    let sums = paper.averaged(blocksOf: cell)
    let weights = weight.averaged(blocksOf: cell)
    var level = otherwise
    for radius in [4, 8, 16, 32].map({ max(1, otherwise.longestSide / $0) }) {
      let sum = sums.boxAveraged(radius: radius)
      let weight = weights.boxAveraged(radius: radius)
      for index in level.values.indices where weight.values[index] > 0.25 {
        level.values[index] = sum.values[index] / weight.values[index]
      }
    }
    return level.boxAveraged(radius: max(1, level.longestSide / 64))
  }
}

extension Plane {
  /// The plane with a margin in which it goes on as it comes from the inside, so that a shadow that deepens
  /// towards an edge deepens on beyond it.
  fileprivate func continued(by margin: Int) -> Plane {
    continuedAlongRows(by: margin).transposed().continuedAlongRows(by: margin).transposed()
  }

  private func continuedAlongRows(by margin: Int) -> Plane {
    var result = Plane(width: width + 2 * margin, height: height)
    for y in 0..<height {
      let row = Array(values[y * width..<(y + 1) * width])
      for x in 0..<result.width {
        let inside = x - margin
        let edge = inside < 0 ? 0 : min(inside, width - 1)
        let mirrored = min(max(2 * edge - inside, 0), width - 1)
        result.values[y * result.width + x] = inside == edge ? row[edge] : 2 * row[edge] - row[mirrored]
      }
    }
    return result
  }

  /// The plane without a margin.
  fileprivate func trimmed(by margin: Int) -> Plane {
    let (columns, rows) = (margin..<width - margin, margin..<height - margin)
    return Plane(
      width: columns.count, height: rows.count,
      values: rows.flatMap { y in columns.map { values[y * width + $0] } })
  }
}
