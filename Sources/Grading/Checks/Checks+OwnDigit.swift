internal import AnswerChannel
internal import DigitImages
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 10.
  static let ownDigit: [Check] = [centredCheck, scaledIntoBoxCheck]

  // CM1
  private static let centredCheck = Check(
    "centred(_:)",
    adapter: "serve { (ink: Matrix) -> Matrix in centred(ink) }",
    reference: { (ink: Matrix) in moved(ink) },
    mistakes: centredMistakes,
    arguments: { generator in
      var (topLeft, bottomRight) = (Matrix(rows: 20, columns: 20), Matrix(rows: 20, columns: 17))
      topLeft[0, 0] = 1
      topLeft[1, 0] = 0.5
      bottomRight[19, 16] = 0.75
      bottomRight[18, 16] = 0.25
      let small = [
        Matrix([[1]]), Matrix([[0, 0.5, 1]]), Matrix([[1], [0], [0], [0.25]]), Matrix([[1, 1]]),
        Matrix([[0, 1, 1]]),
        Matrix([[0.0002], [0], [0], [0]]), Matrix([[0.05, 0.05, 0.05, 0.05, 0.05, 0, 0.3]]),
        Matrix([[0.5, 0, 1, 1, 1], [0, 0, 0, 0, 1]]), Matrix(rows: 4, columns: 3), topLeft, bottomRight,
      ]
      let sizes = [(20, 13), (12, 20), (20, 20), (9, 5), (28, 11), (6, 28), (28, 28)]
      let drawn = sizes.map { rows, columns in
        generator.settled { generator in
          // A stroke from one corner's side of the picture, so that the ink is not evenly spread.
          let (fromTop, fromLeft) = (generator.uniform() < 0.5, generator.uniform() < 0.5)
          let entries = (0..<rows * columns).map { i -> Double in
            let y = fromTop ? i / columns : rows - 1 - i / columns
            let x = fromLeft ? i % columns : columns - 1 - i % columns
            let isInside = 3 * x < 2 * columns && 5 * y < 3 * rows
            return isInside && generator.uniform() < 0.6 ? generator.uniform() : 0
          }
          return Matrix(rows: rows, columns: columns, entries: entries)
        }
      }
      let digits = (0..<2).map { _ in generator.settled { $0.digit().image.croppedInk } }
      return small + drawn + digits
    })

  private static let centredMistakes = [
    movedMistake("The box is put into the middle; it is the centre of mass that belongs there (CM1).") {
      ink in placed(ink, left: (28 - ink.columns) / 2, top: (28 - ink.rows) / 2)
    },
    movedMistake("The picture stays at the top left; move it by the shifts (CM1).") {
      ink in placed(ink, left: 0, top: 0)
    },
    movedMistake("This is ⌊14 − centre⌋: the ½ is left out, or 13.5 taken for the middle (CM1).") {
      ink in moved(ink, rounding: 0)
    },
    movedMistake("The shift is 1 too small: pixels are counted from 0, and the middle is 14 (CM1).") {
      ink in moved(ink, middle: 13)
    },
    movedMistake("The shift is 1 too large: pixels are counted from 0, and the middle is 14 (CM1).") {
      ink in moved(ink, middle: 15)
    },
    Mistake("The shift is rounded up; the ½ inside ⌊14 − centre + ½⌋ rounds to the nearest (CM1).") {
      (ink: Matrix) in moved(ink) { $0.rounded(.up) }
    },
    movedMistake("This is ⌊14 − centre + 1⌋: the middle is 14, and ½ is added before rounding down (CM1).") {
      ink in moved(ink, rounding: 1)
    },
    Mistake(
      "Half-way between two pixels the shift goes the other way here; it is ⌊14 − centre + ½⌋ (CM1)."
    ) {
      (ink: Matrix) in moved(ink) { 14 - (14 - $0).rounded() }
    },
    movedMistake("Every pixel with ink counts the same here; weight it by how much ink it has (CM1).") {
      ink in moved(ink, weight: { $0 > 0 ? 1 : 0 })
    },
    movedMistake("Only pixels of more than about ½ count here; weight each by how much ink it has (CM1).") {
      ink in moved(ink, weight: { $0 > 0.5 ? 1 : 0 })
    }
    .or { (ink: Matrix) in moved(ink, weight: { $0 >= 0.5 ? 1 : 0 }) },
    movedMistake("All pixels count the same, background too; weight each by its ink (CM1).") {
      ink in moved(ink, weight: { _ in 1 })
    },
    movedMistake("The background counts and the ink does not; weight each pixel by its ink (CM1).") {
      ink in moved(ink, weight: { 1 - $0 })
    },
    movedMistake("Σ(x · ink) is divided by the number of pixels; divide it by Σ ink (CM1).") { ink in
      let mass = ink.entries.reduce(0, +)
      return moved(ink, factor: mass / Double(ink.entries.count))
    },
    movedMistake("Rows and columns are mixed up: the columns' shift goes to the right (CM1).") { ink in
      let (left, top) = shifts(ink)
      return placed(ink, left: min(top, 28 - ink.columns), top: min(left, 28 - ink.rows))
    },
    movedMistake("The picture is mirrored at its diagonal: rows stay rows (CM1).") { ink in
      let result = moved(ink)
      return Matrix((0..<28).map { x in (0..<28).map { y in result[y, x] } })
    },
    movedMistake("Only the columns are centred by mass; the rows are, too (CM1).") { ink in
      placed(ink, left: shifts(ink).left, top: (28 - ink.rows) / 2)
    },
    movedMistake("Only the rows are centred by mass; the columns are, too (CM1).") { ink in
      placed(ink, left: (28 - ink.columns) / 2, top: shifts(ink).top)
    },
    movedMistake("Only the columns are moved; the rows are, too (CM1).") { ink in
      placed(ink, left: shifts(ink).left, top: 0)
    },
    movedMistake("Only the rows are moved; the columns are, too (CM1).") { ink in
      placed(ink, left: 0, top: shifts(ink).top)
    },
    movedMistake("Ink is pushed over the edge: a shift is at least 0 and at most 28 − size (CM1).") {
      ink in moved(ink, clamps: false)
    },
    movedMistake("The shift goes the wrong way: it is 14 − centre, not centre − 14 (CM1).") { ink in
      let (x, y) = centre(ink) ?? (0, 0)
      return placed(
        ink, left: shift(28 - x, ink.columns, 14, 0.5, true), top: shift(28 - y, ink.rows, 14, 0.5, true))
    },
    movedMistake("The numbers are rounded to 0 and 1; they are moved as they are (CM1).") { ink in
      let result = moved(ink)
      return Matrix(rows: 28, columns: 28, entries: result.entries.map { $0.rounded() })
    },
  ]

  private static func movedMistake(
    _ sentence: String, _ picture: @escaping @Sendable (_ ink: Matrix) -> Matrix
  ) -> Mistake {
    Mistake(sentence, picture)
  }

  /// The right picture, or one with something changed.
  private static func moved(
    _ ink: Matrix, middle: Double = 14, rounding: Double = 0.5, clamps: Bool = true, factor: Double = 1,
    weight: (Double) -> Double = { $0 }
  ) -> Matrix {
    guard let (x, y) = centre(ink, weight) else {
      return placed(ink, left: (28 - ink.columns) / 2, top: (28 - ink.rows) / 2)
    }
    return placed(
      ink, left: shift(factor * x, ink.columns, middle, rounding, clamps),
      top: shift(factor * y, ink.rows, middle, rounding, clamps))
  }

  /// The picture moved by 14 − centre made whole in another way.
  private static func moved(_ ink: Matrix, _ rounded: (Double) -> Double) -> Matrix {
    guard let (x, y) = centre(ink) else { return moved(ink) }
    func shift(_ centre: Double, _ size: Int) -> Int { min(max(Int(rounded(14 - centre)), 0), 28 - size) }
    return placed(ink, left: shift(x, ink.columns), top: shift(y, ink.rows))
  }

  private static func shifts(_ ink: Matrix) -> (left: Int, top: Int) {
    guard let (x, y) = centre(ink) else { return ((28 - ink.columns) / 2, (28 - ink.rows) / 2) }
    return (shift(x, ink.columns, 14, 0.5, true), shift(y, ink.rows, 14, 0.5, true))
  }

  private static func shift(
    _ centre: Double, _ size: Int, _ middle: Double, _ rounding: Double, _ clamps: Bool
  ) -> Int {
    let wanted = Int((middle - centre + rounding).rounded(.down))  // CM1
    return clamps ? min(max(wanted, 0), 28 - size) : wanted
  }

  /// The centre of mass; nil where nothing weighs anything.
  fileprivate static func centre(
    _ ink: Matrix, _ weight: (Double) -> Double = { $0 }
  ) -> (x: Double, y: Double)? {
    var (mass, momentX, momentY) = (0.0, 0.0, 0.0)
    for y in 0..<ink.rows {
      for x in 0..<ink.columns {
        let weight = weight(ink[y, x])
        mass += weight
        momentX += Double(x) * weight
        momentY += Double(y) * weight
      }
    }
    return mass > 0 ? (momentX / mass, momentY / mass) : nil
  }

  /// The picture on 28 × 28 pixels; what lies over the edge is lost.
  private static func placed(_ ink: Matrix, left: Int, top: Int) -> Matrix {
    var result = Matrix(rows: 28, columns: 28)
    for y in 0..<ink.rows where 0..<28 ~= top + y {
      for x in 0..<ink.columns where 0..<28 ~= left + x { result[top + y, left + x] = ink[y, x] }
    }
    return result
  }
}

extension SeededGenerator {
  /// A picture with ink whose centre of mass is not half-way between two pixels, where the last bit of a sum
  /// would decide where it goes.
  fileprivate mutating func settled(_ draw: (inout SeededGenerator) -> Matrix) -> Matrix {
    while true {
      let ink = draw(&self)
      guard let (x, y) = Checks.centre(ink) else { continue }
      if [x, y].allSatisfy({ abs($0 - $0.rounded(.down) - 0.5) > 1e-6 }) { return ink }
    }
  }
}

extension DigitImage {
  /// The box around the ink, as intensities.
  fileprivate var croppedInk: Matrix {
    let inked = pixels.indices.filter { pixels[$0] > 0 }
    let (rows, columns) = (inked.map { $0 / 28 }, inked.map { $0 % 28 })
    guard let top = rows.min(), let bottom = rows.max(), let left = columns.min(), let right = columns.max()
    else { return Matrix(rows: 28, columns: 28, entries: intensities) }
    return Matrix(
      (top...bottom).map { y in (left...right).map { x in Double(pixels[28 * y + x]) / 255 } })
  }
}
