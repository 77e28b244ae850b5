internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // E1. There are many right answers: they are judged by what the task asks of them.
  static let barDetectorCheck = Check(
    "barDetector(rows:columns:)",
    adapter: "serve { (r: Range<Int>, c: Range<Int>) -> Vector in barDetector(rows: r, columns: c) }",
    mistakes: [
      barMistake("All weights outside the box are 0, so that a picture full of ink wakes the neuron (E1).") {
        _, isInside in isInside ? 1 : 0
      }
      .or(barMistake("") { box, isInside in isInside ? 1 / Double(box.area) : 0 })
      .known { BarWeights($0)?.hasSigns(inside: 1, outside: 0) ?? false },
      barMistake("Outside the box the weights are above 0 here; ink there should speak against the bar (E1).")
      {
        $1 ? 1 : Double($0.area) / Double(784 - $0.area)
      },
      barMistake("All weights are 1; only those inside the box should be above 0 (E1).") { _, _ in 1 },
      barMistake("All weights are 0; those inside the box should be above 0 (E1).") { _, _ in 0 },
      barMistake("The signs are turned round: inside the box the weights are above 0 (E1).") {
        $1 ? -1 : Double($0.area) / Double(784 - $0.area)
      },
      barMistake("The signs are turned round: weights are above 0 inside the box and below outside (E1).") {
        _, isInside in isInside ? -1 : 1
      },
      barMistake(
        "The same weight on each pixel outside, whatever the box is, takes back too little where the box is large "
          + "(E1)."
      ) { _, isInside in isInside ? 1 : -1 }
      .or(barMistake("") { _, isInside in isInside ? 1 : -0.1 })
      .or(barMistake("") { _, isInside in isInside ? 0.5 : -0.25 })
      .known(byAll: { BarWeights.areConstant($0, outside: { box, r, c in box.contains(r, c) ? nil : true }) }
      ),
      barMistake(
        "The area is divided by all 784 pixels here, which takes back too little: divide it by the number of "
          + "pixels outside (E1)."
      ) { $1 ? 1 : -Double($0.area) / 784 },
      barMistake("The weights outside add up to −1, but the box gives its area: multiply by that (E1).") {
        $1 ? 1 : -1 / Double(784 - $0.area)
      },
      ringMistake(
        "The same weight on each pixel of the ring, whatever the box is, takes back too little where the box is "
          + "large (E1)."
      ) { _, _ in 1 }
      .or(ringMistake("") { _, _ in 0.5 })
      .known(byAll: {
        BarWeights.areConstant($0) { box, r, c in box.contains(r, c) ? nil : box.ring.contains(r, c) }
      }),
      ringMistake("The weights on the ring add up to −1, but the box gives its area: multiply by that (E1).")
      {
        _, ring in 1 / Double(ring)
      },
      ringMistake(
        "The ring is counted as if it lay in the picture all the way round; at the border it has fewer pixels, "
          + "and they take back too little (E1)."
      ) { box, _ in Double(box.area) / Double(2 * (box.rows.count + box.columns.count) + 4) },
      ringMistake("The weights on the ring are above 0 here; ink there should speak against the bar (E1).") {
        box, ring in -Double(box.area) / Double(ring)
      },
      Mistake("Rows and columns are exchanged: pixel (r, c) has the number 28 r + c (E1).") {
        (rows: Range<Int>, columns: Range<Int>) in
        NeuralNetworks.barDetector(rows: columns, columns: rows)
      },
      Mistake("Rows and columns are exchanged: pixel (r, c) has the number 28 r + c, not 28 c + r (E1).") {
        (rows: Range<Int>, columns: Range<Int>) in
        weights(Box(rows: columns, columns: rows)) { box, isInside in
          isInside ? 1 : -Double(box.area) / Double(784 - box.area)
        }
      },
      barMistake("The box is one row and one column too large: an upper bound does not belong to it (E1).") {
        box, r, c in
        let isInside =
          box.rows.lowerBound...box.rows.upperBound ~= r
          && box.columns.lowerBound...box.columns.upperBound ~= c
        return isInside ? 1 : -Double(box.area) / Double(784 - box.area)
      }
      .or(
        barMistake("") { box, r, c in
          box.rows.lowerBound...box.rows.upperBound ~= r
            && box.columns.lowerBound...box.columns.upperBound ~= c ? 1 : -784
        }
      )
      .known {
        BarWeights($0)?.areAboveZero { box, r, c in
          box.rows.lowerBound...box.rows.upperBound ~= r
            && box.columns.lowerBound...box.columns.upperBound ~= c
        } ?? false
      },
      barMistake("The last row and column of the box are missing (E1).") { box, r, c in
        let isInside = r < box.rows.upperBound - 1 && c < box.columns.upperBound - 1 && box.contains(r, c)
        return isInside ? 1 : -Double(box.area) / Double(784 - box.area)
      }
      .known {
        BarWeights($0)?.areAboveZero { box, r, c in
          r < box.rows.upperBound - 1 && c < box.columns.upperBound - 1 && box.contains(r, c)
        } ?? false
      },
      Mistake("There is a weight for each pixel of the box only; the result has all 784 (E1).") {
        (rows: Range<Int>, columns: Range<Int>) in Vector(repeating: 1, count: rows.count * columns.count)
      },
    ]
  ) { generator in
    let boxes =
      [
        Box(rows: 4..<7, columns: 8..<20), Box(rows: 0..<2, columns: 0..<28),
        Box(rows: 13..<14, columns: 13..<14), Box(rows: 20..<28, columns: 2..<5),
        Box(rows: 10..<18, columns: 0..<3), Box(rows: 1..<28, columns: 2..<26),
        Box(rows: 0..<28, columns: 3..<7),
      ] + (0..<4).map { _ in generator.box() }
    return boxes.map { box in
      Case(
        call: "barDetector(rows: \(box.rows), columns: \(box.columns))",
        arguments: [box.rows.wire, box.columns.wire]
      ) { box.mismatch(of: $0) }
    }
  }
}

extension SeededGenerator {
  /// A box that does not fill the picture.
  fileprivate mutating func box() -> Box {
    func range() -> Range<Int> {
      let lower = uniform(below: Box.side)
      return lower..<lower + 1 + uniform(below: Box.side - lower)
    }
    while true {
      let box = Box(rows: range(), columns: range())
      if box.area < Box.side * Box.side { return box }
    }
  }
}

private func weights(_ box: Box, _ weight: (Box, _ isInside: Bool) -> Double) -> Vector {
  weights(box) { box, r, c in weight(box, box.contains(r, c)) }
}

private func weights(_ box: Box, _ weight: (Box, _ row: Int, _ column: Int) -> Double) -> Vector {
  (0..<Box.side * Box.side).map { weight(box, $0 / Box.side, $0 % Box.side) }
}

/// Weights that depend on whether a pixel is inside the box.
private func barMistake(
  _ sentence: String, _ weight: @escaping @Sendable (Box, _ isInside: Bool) -> Double
) -> Mistake {
  Mistake(sentence) { (rows: Range<Int>, columns: Range<Int>) in
    weights(Box(rows: rows, columns: columns), weight)
  }
}

/// Weights that depend on a pixel's row and column.
private func barMistake(
  _ sentence: String, _ weight: @escaping @Sendable (Box, _ row: Int, _ column: Int) -> Double
) -> Mistake {
  Mistake(sentence) { (rows: Range<Int>, columns: Range<Int>) in
    weights(Box(rows: rows, columns: columns), weight)
  }
}

/// 1 inside the box, 0 outside, and less by something on a ring of one pixel around it.
private func ringMistake(
  _ sentence: String, _ loss: @escaping @Sendable (Box, _ ring: Int) -> Double
) -> Mistake {
  Mistake(sentence) { (rows: Range<Int>, columns: Range<Int>) in
    let box = Box(rows: rows, columns: columns)
    let ring = box.ring
    return weights(box) { box, r, c in
      if box.contains(r, c) { return 1 }
      return ring.contains(r, c) ? -loss(box, ring.area - box.area) : 0
    }
  }
}
