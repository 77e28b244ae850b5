/// Points that hang together, with what is needed to tell a stroke from dirt, rulings and the desk.
struct Component {
  /// Positions `y * width + x` in the plane.
  var points: [Int32] = []
  var columns: ClosedRange<Int>
  var rows: ClosedRange<Int>
  /// From the first to the last point on the picture's left, right, top and bottom edge, in points.
  var edgeStretches: [Int] = [0, 0, 0, 0]

  var width: Int { columns.count }
  var height: Int { rows.count }
  var longestSide: Int { max(width, height) }
  /// Whether it reaches the picture's left and right, or top and bottom, edge.
  var spansPicture: Bool {
    edgeStretches[0] > 0 && edgeStretches[1] > 0 || edgeStretches[2] > 0 && edgeStretches[3] > 0
  }

  /// The components of a mask, each point joined to its eight neighbours, largest first.
  /// - Complexity: O(number of points).
  static func all(in mask: [Bool], width: Int, height: Int) -> [Component] {
    var unseen = mask
    var components: [Component] = []
    for start in unseen.indices where unseen[start] {
      unseen[start] = false
      let (x, y) = (start % width, start / width)
      var (left, right, top, bottom) = (x, x, y, y)
      var edges = [EdgeStretch](repeating: EdgeStretch(), count: 4)
      var points = [Int32(start)]
      var next = 0
      while next < points.count {
        let (y, x) = Int(points[next]).quotientAndRemainder(dividingBy: width)
        next += 1
        (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
        if x == 0 { edges[0].take(y) }
        if x == width - 1 { edges[1].take(y) }
        if y == 0 { edges[2].take(x) }
        if y == height - 1 { edges[3].take(x) }
        for row in max(y - 1, 0)...min(y + 1, height - 1) {
          for column in max(x - 1, 0)...min(x + 1, width - 1) where unseen[row * width + column] {
            unseen[row * width + column] = false
            points.append(Int32(row * width + column))
          }
        }
      }
      components.append(
        Component(
          points: points, columns: left...right, rows: top...bottom, edgeStretches: edges.map(\.length)))
    }
    return components.sorted { $0.points.count > $1.points.count }
  }
}

/// The part of one of the picture's edges that a component touches.
private struct EdgeStretch {
  private var first = Int.max
  private var last = Int.min
  var length: Int { first > last ? 0 : last - first + 1 }

  mutating func take(_ position: Int) {
    (first, last) = (min(first, position), max(last, position))
  }
}

extension [Component] {
  /// The points of the components, and those at most `margin` rows and columns away.
  /// - Complexity: O(number of points · margin²).
  func mask(grownBy margin: Int, width: Int, height: Int) -> [Bool] {
    var mask = [Bool](repeating: false, count: width * height)
    for component in self {
      for point in component.points {
        let (y, x) = Int(point).quotientAndRemainder(dividingBy: width)
        for row in Swift.max(y - margin, 0)...Swift.min(y + margin, height - 1) {
          for column in Swift.max(x - margin, 0)...Swift.min(x + margin, width - 1) {
            mask[row * width + column] = true
          }
        }
      }
    }
    return mask
  }
}
