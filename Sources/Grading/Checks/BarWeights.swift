internal import AnswerChannel
internal import ExerciseKit

/// A box of pixels in a picture of 28 × 28.
struct Box: Sendable {
  /// How many rows and columns the picture has.
  static let side = 28

  /// Its rows and columns.
  var rows: Range<Int>
  var columns: Range<Int>

  var area: Int { rows.count * columns.count }

  /// The box and the pixels around it, as far as they lie in the picture.
  var ring: Box {
    Box(
      rows: max(rows.lowerBound - 1, 0)..<min(rows.upperBound + 1, Box.side),
      columns: max(columns.lowerBound - 1, 0)..<min(columns.upperBound + 1, Box.side))
  }

  func contains(_ r: Int, _ c: Int) -> Bool { rows.contains(r) && columns.contains(c) }

  /// What there is to say of weights that are right but for rows taken for columns, in whichever of many ways.
  private func turned(_ weights: Vector) -> String {
    let other = Box(rows: columns, columns: rows)
    guard rows != columns, other.isFound(by: weights) else { return "" }
    return "; rows and columns are exchanged: pixel (r, c) is number 28 r + c"
  }

  /// Whether weights are above 0 in the box alone.
  private func isFound(by weights: Vector) -> Bool {
    weights.indices.allSatisfy { (weights[$0] > 0) == contains($0 / Self.side, $0 % Self.side) }
  }

  /// What is wrong with a bar detector's weights; nil if nothing is.
  func mismatch(of answer: Value) -> Mismatch? {
    guard let weights = Vector(wire: answer), weights.count == Self.side * Self.side else {
      let got = if case .numbers(let numbers) = answer { "\(numbers.count) weights" } else { "no weights" }
      return Mismatch(got: got, expected: "784 weights")
    }
    for r in 0..<Self.side {
      for c in 0..<Self.side {
        let weight = weights[Self.side * r + c]
        let isInside = contains(r, c)
        if weight.isFinite && (isInside ? weight > 0 : weight <= 0) { continue }
        return Mismatch(
          place: "row \(r), column \(c)", got: CallText.text(of: weight),
          expected: (isInside ? "above 0, inside the box" : "0 or below, outside the box") + turned(weights))
      }
    }
    // Weights that should add up to 0 do so up to rounding.
    let size = weights.reduce(0) { $0 + abs($1) }
    let sum = weights.reduce(0, +)
    if size.isFinite && sum <= 1e-12 * size { return nil }
    return Mismatch(
      place: "the weighted sum of a picture that is all ink", got: CallText.text(of: sum),
      expected: "0 or below")
  }
}

/// The weights that a bar detector has answered for a box.
struct BarWeights {
  private let box: Box
  private let weights: Vector

  /// The weights of an answer; nil if it is none.
  init?(_ answered: Answered) {
    guard let (rows, columns) = read(answered.arguments, as: Range<Int>.self, Range<Int>.self),
      let weights = Vector(wire: answered.answer), weights.count == Box.side * Box.side
    else { return nil }
    (box, self.weights) = (Box(rows: rows, columns: columns), weights)
  }

  /// Whether the weights above 0 are those of certain pixels.
  func areAboveZero(_ isAbove: (Box, _ row: Int, _ column: Int) -> Bool) -> Bool {
    weights.indices.allSatisfy { i in (weights[i] > 0) == isAbove(box, i / Box.side, i % Box.side) }
  }

  /// Whether all weights in the box have one sign and all others another one.
  func hasSigns(inside: Double, outside: Double) -> Bool {
    weights.indices.allSatisfy { i in
      let sign: Double = weights[i] > 0 ? 1 : weights[i] < 0 ? -1 : 0
      return sign == (box.contains(i / Box.side, i % Box.side) ? inside : outside)
    }
  }

  /// Whether the weights of all boxes are made of the same two numbers: one above 0 inside, and one below 0 where
  /// `isBelow` says so. All others are 0.
  /// - Parameter isBelow: nil for pixels inside the box.
  static func areConstant(
    _ answers: [Answered], outside isBelow: (Box, _ row: Int, _ column: Int) -> Bool?
  ) -> Bool {
    var (inside, outside): (Double?, Double?) = (nil, nil)
    for answered in answers {
      guard let bar = BarWeights(answered), bar.weights.allSatisfy(\.isFinite) else { return false }
      for (i, weight) in bar.weights.enumerated() {
        switch isBelow(bar.box, i / Box.side, i % Box.side) {
        case nil:
          guard weight > 0, weight == inside ?? weight else { return false }
          inside = weight
        case true?:
          guard weight < 0, weight == outside ?? weight else { return false }
          outside = weight
        case false?: guard weight == 0 else { return false }
        }
      }
    }
    return true
  }
}
