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

  /// The most parts that a group takes, and the most components that are looked at, the largest first. Pages
  /// with more are crowds, and cost no more time than others.
  private static let (mostParts, mostComponents) = (Ink.mostParts + 1, 300)

  /// The gap to the group, as a part of its longer side, beyond which nothing belongs to it.
  private static let largestGap = 0.3

  /// The group that the largest component grows into, and what is left.
  ///
  /// A digit may be of several strokes that don't touch: the bar of a 5, the two strokes of a 4, a stroke
  /// that the pen left off in. What is lower and near belongs to it; what is as high as itself only if it
  /// nearly touches or stands right above or below.
  /// - Precondition: There is at least one component, and the largest comes first.
  /// - Complexity: O(number of the components' points).
  static func grow(from components: [Component], planeWidth: Int) -> (group: StrokeGroup, rest: [Component]) {
    var group = StrokeGroup(components[0])
    var rest = Array(components.dropFirst().prefix(mostComponents))
    while group.parts.count < mostParts {
      let surroundings = Surroundings(
        of: group, reach: largestGap * Double(group.longestSide), planeWidth: planeWidth)
      let next = rest.firstIndex { component in
        surroundings.gap(to: component).map { group.takes(component, gap: $0) } ?? false
      }
      guard let next else { break }
      group.add(rest.remove(at: next))
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
    if 10 * lower < 6 * higher { return relativeGap <= (2 * lower < higher ? Self.largestGap : 0.2) }
    let shared =
      min(columns.upperBound, component.columns.upperBound)
      - max(columns.lowerBound, component.columns.lowerBound) + 1
    let isStacked = Double(shared) >= 0.6 * Double(min(width, component.width))
    return relativeGap <= (isStacked ? 0.15 : 0.03)
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

/// A coarse map of how far the points around a group are from it.
private struct Surroundings {
  private let planeWidth: Int
  /// A cell's side in points: a fortieth of the group's.
  private let cell: Int
  private let left: Int
  private let top: Int
  private let columns: Int
  private let rows: Int
  /// For each cell the square of the distance, in cells, to the nearest that the group covers.
  private var squares: [Int32]

  /// The map for up to `reach` points around a group.
  init(of group: StrokeGroup, reach: Double, planeWidth: Int) {
    self.planeWidth = planeWidth
    cell = max(1, group.longestSide / 40)
    let margin = Int(reach) / cell + 2
    left = group.columns.lowerBound / cell - margin
    top = group.rows.lowerBound / cell - margin
    columns = group.columns.upperBound / cell + margin + 1 - left
    rows = group.rows.upperBound / cell + margin + 1 - top
    squares = Array(repeating: .max, count: columns * rows)
    for position in Set(group.parts.flatMap { $0.points.compactMap { index(ofCellAt: $0) } }) {
      let (row, column) = position.quotientAndRemainder(dividingBy: columns)
      for y in max(row - margin, 0)...min(row + margin, rows - 1) {
        for x in max(column - margin, 0)...min(column + margin, columns - 1) {
          let square = Int32((x - column) * (x - column) + (y - row) * (y - row))
          squares[y * columns + x] = min(squares[y * columns + x], square)
        }
      }
    }
  }

  /// How many points lie between the group and a component, in whole cells; nil beyond the map.
  func gap(to component: Component) -> Int? {
    let nearest = component.points.lazy.compactMap { index(ofCellAt: $0) }.map { squares[$0] }.min()
    guard let nearest, nearest < .max else { return nil }
    return max(0, Int(Double(nearest).squareRoot()) - 1) * cell
  }

  private func index(ofCellAt point: Int32) -> Int? {
    let (y, x) = Int(point).quotientAndRemainder(dividingBy: planeWidth)
    let (column, row) = (x / cell - left, y / cell - top)
    return 0..<columns ~= column && 0..<rows ~= row ? row * columns + column : nil
  }
}
