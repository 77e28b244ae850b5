/// The ink of one digit in a picture.
struct Ink {
  /// How much of each point is ink, 0 to 1; only the digit's, all else is 0.
  var coverage: Plane
  /// The box around it.
  var columns: ClosedRange<Int>
  var rows: ClosedRange<Int>
  /// How much darker than the paper it is, 0 to 1.
  var contrast: Float
  /// How many pieces it is in.
  var parts: Int

  var longestSide: Int { max(columns.count, rows.count) }

  /// What a search for ink came to.
  enum Search {
    case found(Ink)
    /// Several things that could each be a digit.
    case several(Ink)
    /// Things stand out, none of them like a digit.
    case noDigit
    /// Nothing stands out.
    case blank
  }

  /// The least contrast that counts as ink.
  private static let leastContrast: Float = 0.08
  /// Ink begins at this part of the darkest ink's contrast: above the lines of squared paper.
  private static let threshold: Float = 0.55

  /// A digit falls into few pieces, even written with a dry pen, and few are written on one page; the squares
  /// of squared paper are many.
  static let mostParts = 12

  /// Fewer points than this from end to end can't show which digit it is.
  fileprivate static let leastSide = 16

  /// Looks for the digit in a map of darkness relative to the paper.
  ///
  /// The darkest things are looked at first. If they are dirt, rulings or the desk, they are put aside and
  /// the next darkest are looked at.
  /// - Complexity: O(number of points).
  static func search(in darkness: Plane) -> Search {
    let radius = darkness.longestSide / 400
    let leastContrast = max(Self.leastContrast, 7 * noise(of: darkness) / Float(2 * radius + 1))
    var darkness = darkness.boxAveraged(radius: radius)
    var best: Search?
    var bestSize = 0
    var sawSomething = false
    for _ in 0..<6 {
      let peak = darkness.values.max()!
      guard peak >= leastContrast else { break }
      sawSomething = true
      let contrast = darkness.values.filter { $0 > 0.6 * peak }.median!
      let mask = darkness.values.map { $0 > threshold * contrast }
      let components = Component.all(in: mask, width: darkness.width, height: darkness.height)
      let strokes = components.filter { $0.couldBeStroke(inPlaneOf: darkness.longestSide) }
      if !strokes.isEmpty {
        var (group, rest) = StrokeGroup.grow(from: strokes, planeWidth: darkness.width)
        while rest.contains(where: { group.frames($0) }) {
          (group, rest) = StrokeGroup.grow(from: rest, planeWidth: darkness.width)
        }
        let ink = Ink(group, of: darkness, contrast: contrast)
        let others = rest.count { $0.couldBeDigit(beside: group) }
        if group.longestSide > bestSize && ink.couldBeDigit && others < mostParts {
          best = others > 0 ? .several(ink) : .found(ink)
          bestSize = group.longestSide
        }
        if 10 * bestSize > darkness.longestSide { break }
      }
      let seen = components.mask(grownBy: 2, width: darkness.width, height: darkness.height)
      for index in seen.indices where seen[index] { darkness.values[index] = 0 }
    }
    return best ?? (sawSomething ? .noDigit : .blank)
  }

  private init(_ group: StrokeGroup, of darkness: Plane, contrast: Float) {
    coverage = Plane(width: darkness.width, height: darkness.height)
    (columns, rows) = (group.columns, group.rows)
    self.contrast = contrast
    parts = group.parts.count
    let mask = group.parts.mask(grownBy: 2, width: darkness.width, height: darkness.height)
    for index in mask.indices where mask[index] {
      coverage.values[index] = min(max((darkness.values[index] / contrast - 0.25) / 0.5, 0), 1)
    }
  }

  /// The standard deviation of the paper's noise, from the median of the differences between neighbours,
  /// which ink and shadows hardly move.
  private static func noise(of darkness: Plane) -> Float {
    let last = darkness.values.count - 1
    let differences = stride(from: 0, to: last, by: max(1, last / 20_000))
      .map { abs(darkness.values[$0] - darkness.values[$0 + 1]) }
    // For normal deviates the median of |a - b| is 0.954 σ.
    return (differences.median ?? 0) / 0.954
  }
}

extension [Float] {
  /// The middle one of the sorted values.
  var median: Float? {
    isEmpty ? nil : sorted()[count / 2]
  }
}

extension Component {
  /// Whether this may be part of a digit at all: not a speck, not a line across the page, not the desk.
  fileprivate func couldBeStroke(inPlaneOf side: Int) -> Bool {
    let isSpeck = 50 * longestSide < side || points.count < 6
    let isAlongEdge = edgeStretches.contains { 2 * $0 > longestSide }
    return !isSpeck && !isAlongEdge && !spansPicture
  }

  /// Whether this is large enough beside a digit to be another one.
  fileprivate func couldBeDigit(beside group: StrokeGroup) -> Bool {
    2 * longestSide > group.longestSide && 5 * points.count > group.area && width <= 3 * height
  }
}

extension Ink {
  /// Whether this is no dot, no dash, no whole sheet of paper and no crowd of pieces.
  fileprivate var couldBeDigit: Bool {
    let box = cropped
    let filled = box.values.reduce(0, +) / Float(box.values.count)
    let isSheet = filled > 0.75 && 2 * box.width > box.height
    return longestSide >= Self.leastSide && box.width <= 3 * box.height && !isSheet && parts <= Self.mostParts
  }
}
