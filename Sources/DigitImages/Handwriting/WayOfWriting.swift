/// One way of writing a digit: the pen's path in several variants, which a hand mixes.
///
/// Paths are written as text so that they can be read and edited as data: one string for each time the pen
/// is put down, points as `x,y` in hundredths of the digit's height from its top left corner, a `^` behind
/// a point where the pen turns sharply. `["8,22 35,0^ 35,50 35,100", "5,100 60,100"]` is a 1 with flag and
/// base.
struct WayOfWriting: Sendable {
  /// What tells this way from the others of its digit.
  let name: String
  /// How often it is chosen, in proportion to the shares of the digit's other ways.
  let share: Double
  /// The strokes of each variant. All variants have the same strokes with the same number of points, and
  /// the same of these are corners.
  let variants: [[Stroke]]

  /// Reads the variants from their text.
  /// - Precondition: There is at least one, each a path in the notation above, all of the same structure.
  init(_ name: String, share: Double, _ variants: [String]...) {
    precondition(!variants.isEmpty && share > 0, "\(name): no variants or no share")
    self.name = name
    self.share = share
    self.variants = variants.map { strokes in strokes.map { Stroke($0) } }
    for variant in self.variants {
      precondition(
        variant.map(\.corners) == self.variants[0].map(\.corners),
        "\(name): variants differ in strokes, points or corners")
    }
  }
}

/// What the pen does from being put down to being lifted: the points that its path runs through.
struct Stroke: Sendable {
  /// At least two points: x to the right, y down, 1 the digit's height.
  var points: [SIMD2<Double>]
  /// For each point whether the path turns sharply there.
  let corners: [Bool]

  /// Reads a path such as `8,22 35,0^ 35,100`.
  /// - Precondition: Every word is two whole numbers with a comma between them, and perhaps a `^` behind.
  init(_ text: String) {
    var points: [SIMD2<Double>] = []
    var corners: [Bool] = []
    for word in text.split(separator: " ") {
      let isCorner = word.last == "^"
      let numbers = (isCorner ? word.dropLast() : word).split(separator: ",").map { Int($0) }
      guard numbers.count == 2, let x = numbers[0], let y = numbers[1] else {
        preconditionFailure("\"\(word)\" in \"\(text)\" is not a point")
      }
      points.append(SIMD2(Double(x), Double(y)) / 100)
      corners.append(isCorner)
    }
    precondition(points.count >= 2, "\"\(text)\" has fewer than two points")
    self.points = points
    self.corners = corners
  }
}
