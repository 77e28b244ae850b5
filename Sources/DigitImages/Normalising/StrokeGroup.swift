/// Components that together are one digit.
struct StrokeGroup {
  var parts: [Component]
  var columns: ClosedRange<Int>
  var rows: ClosedRange<Int>

  init(_ component: Component) {
    parts = [component]
    (columns, rows) = (component.columns, component.rows)
  }

  var width: Int { columns.count }
  var height: Int { rows.count }
  var longestSide: Int { max(width, height) }
  var area: Int { parts.reduce(0) { $0 + $1.points.count } }

  /// The group that the largest component grows into, and what is left.
  ///
  /// A digit may be of several strokes that don't touch: the bar of a 5, the two strokes of a 4, a stroke that the pen
  /// left off in. What is lower and near belongs to it; what is as high as itself only if it nearly touches or
  /// stands right above or below.
  /// - Precondition: There is at least one component.
  /// - Complexity: O(c² · n) for c components whose outlines take n coarse cells.
  static func grow(from components: [Component], planeWidth: Int) -> (group: StrokeGroup, rest: [Component]) {
    var group = StrokeGroup(components[0])
    var rest = Array(components.dropFirst())
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      let cell = max(1, group.longestSide / 40)
      let footprints = group.parts.map { Footprint($0, cell: cell, planeWidth: planeWidth) }
      for (index, component) in rest.enumerated() {
        let footprint = Footprint(component, cell: cell, planeWidth: planeWidth)
        let gap = footprints.map { footprint.gap(to: $0) }.min()! * cell
        if group.takes(component, gap: gap) {
          group.add(rest.remove(at: index))
          hasGrown = true
          break
        }
      }
    }
    return (group, rest)
  }

  /// Whether a component lies inside the group's box without belonging to it, so that the group is a frame,
  /// such as the edge of a sheet.
  func frames(_ component: Component) -> Bool {
    4 * component.longestSide > longestSide
      && columns.lowerBound < component.columns.lowerBound
      && component.columns.upperBound < columns.upperBound
      && rows.lowerBound < component.rows.lowerBound && component.rows.upperBound < rows.upperBound
  }

  private func takes(_ component: Component, gap: Int) -> Bool {
    let size = Double(longestSide)
    let relativeGap = Double(gap) / size
    let (lower, higher) = (min(height, component.height), max(height, component.height))
    if 10 * lower < 6 * higher { return relativeGap <= (2 * lower < higher ? 0.3 : 0.2) }
    let shared =
      min(columns.upperBound, component.columns.upperBound)
      - max(columns.lowerBound, component.columns.lowerBound) + 1
    let isStacked = Double(shared) >= 0.6 * Double(min(width, component.width))
    return relativeGap <= (isStacked ? 0.15 : 0.12)
  }

  private mutating func add(_ component: Component) {
    parts.append(component)
    columns =
      min(
        columns.lowerBound, component.columns.lowerBound)...max(
        columns.upperBound, component.columns.upperBound)
    rows = min(rows.lowerBound, component.rows.lowerBound)...max(rows.upperBound, component.rows.upperBound)
  }
}

/// The coarse cells that a component covers.
private struct Footprint {
  var cells: Set<SIMD2<Int32>> = []

  init(_ component: Component, cell: Int, planeWidth: Int) {
    for point in component.points {
      let (y, x) = Int(point).quotientAndRemainder(dividingBy: planeWidth)
      cells.insert(SIMD2(Int32(x / cell), Int32(y / cell)))
    }
  }

  /// How many empty cells lie between the nearest cells of the two.
  func gap(to other: Footprint) -> Int {
    var nearest = Int32.max
    for a in cells {
      for b in other.cells {
        let d = a &- b
        nearest = min(nearest, d.x &* d.x &+ d.y &* d.y)
      }
    }
    return max(0, Int(Double(nearest).squareRoot()) - 1)
  }
}
