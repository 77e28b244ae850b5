internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // SC1
  static let scaledIntoBoxCheck = Check(
    "scaledIntoBox(_:)",
    adapter: "serve { (ink: Matrix) -> Matrix in scaledIntoBox(ink) }",
    mistakes: scaledMistakes,
    cases: { generator in
      var stripe = Matrix(rows: 30, columns: 1)
      stripe[1, 0] = 1
      let small = [
        Matrix([[1, 0]]), Matrix([[1, 0], [0, 0.5]]), stripe, Matrix([[0.5]]),
        Matrix([[1, 0], [0, 0.25], [0.5, 1]]),
      ]
      // Halves that are rounded up, a side that would be rounded to 0, sizes that stay, smaller and larger ones.
      let sizes = [
        (40, 5), (1, 50), (20, 13), (20, 20), (40, 10), (33, 21), (17, 29), (7, 12), (24, 24), (21, 20),
        (80, 14), (90, 70),
      ]
      let drawn = sizes.map { rows, columns in
        Matrix(
          rows: rows, columns: columns,
          entries: (0..<rows * columns).map { _ in generator.uniform() < 0.3 ? 0 : generator.uniform() })
      }
      let digit = Matrix(rows: 28, columns: 28, entries: generator.digit().image.intensities)
      return (small + drawn + [digit]).map(scaledCase)
    })

  private static func scaledCase(_ ink: Matrix) -> Case {
    let right = scaled(ink)
    return Case(
      call: CallText.text(of: "scaledIntoBox(_:)", [ink.wire]), arguments: [ink.wire], expected: right.wire
    ) { answer in
      guard var mismatch = Mismatch.between(answer, right.wire, tolerance: 1e-10) else { return nil }
      // Both sides made 20, by whichever way of taking pixels.
      if case .matrix(let box) = answer, box.rows == 20, box.columns == 20, right.rows != right.columns {
        mismatch.expected += ": only the longer side becomes 20, the other keeps its proportion"
      }
      return mismatch
    }
  }

  private static let scaledMistakes = [
    parted("Single pixels are picked; each new one is the mean of the area that it covers (SC1).") {
      old, new, _, place in [(place * old / new, 1)]
    },
    parted("Single pixels are picked, at one scale for both sides; take the mean of each area (SC1).") {
      old, _, longer, place in [(min(place * longer / 20, old - 1), 1)]
    },
    parted("The pixel in the middle of each area is picked; take the mean of the area (SC1).") {
      old, new, _, place in [((2 * place + 1) * old / (2 * new), 1)]
    },
    parted("This draws straight lines between pixels; take the mean of the area instead (SC1).") {
      old, new, _, place in
      let middle: Double = (Double(place) + 0.5) * Double(old) / Double(new) - 0.5
      let position: Double = min(max(middle, 0), Double(old - 1))
      let share = position - position.rounded(.down)
      return [(Int(position), 1 - share), (min(Int(position) + 1, old - 1), share)]
    }
    .or(
      parted("") { old, new, _, place in
        // The first pixels of both lie on each other, and so do the last.
        let position = Double(place * (old - 1)) / Double(max(new - 1, 1))
        let share = position - position.rounded(.down)
        return [(Int(position), 1 - share), (min(Int(position) + 1, old - 1), share)]
      }
    )
    .or(
      parted("") { old, new, _, place in
        // Those of the first pixels do.
        let position = min(Double(place * old) / Double(new), Double(old - 1))
        let share = position - position.rounded(.down)
        return [(Int(position), 1 - share), (min(Int(position) + 1, old - 1), share)]
      }),
    parted("Both sides have the longer one's scale; a new pixel is h/h′ high and w/w′ wide (SC1).") {
      old, _, longer, place in
      overlaps(place * longer, min((place + 1) * longer, old * 20), 20)
    }
    .or { (ink: Matrix) in
      // The part of each area that lies outside counts as background.
      let longer = max(ink.rows, ink.columns)
      var result = scaled(ink) { old, _, _, place in
        overlaps(place * longer, min((place + 1) * longer, old * 20), 20)
      }
      func inside(_ place: Int, _ old: Int) -> Double {
        Double(min((place + 1) * longer, old * 20) - place * longer) / Double(longer)
      }
      for j in 0..<result.rows {
        for k in 0..<result.columns { result[j, k] *= inside(j, ink.rows) * inside(k, ink.columns) }
      }
      return result
    },
    parted("Old pixels count in full where a new one covers them in part: count them by the part (SC1).") {
      old, new, _, place in overlaps(place * old, (place + 1) * old, new).map { ($0.0, 1) }
    },
    parted("Areas begin and end at whole pixels here; they may begin and end between them (SC1).") {
      old, new, _, place in
      let start = place * old / new
      return (start..<max(start + 1, (place + 1) * old / new)).map { ($0, 1) }
    },
    scaledMistake("The ink of each area is added up but not divided by the area (SC1).") { ink in
      let result = scaled(ink)
      let area = Double(ink.rows * ink.columns) / Double(result.rows * result.columns)
      return Matrix(rows: result.rows, columns: result.columns, entries: result.entries.map { $0 * area })
    },
    scaledMistake("This is the most ink of any pixel in each area; take the mean (SC1).") { ink in
      var result = scaled(ink)
      for j in 0..<result.rows {
        for k in 0..<result.columns {
          let rows = overlaps(j * ink.rows, (j + 1) * ink.rows, result.rows)
          let columns = overlaps(k * ink.columns, (k + 1) * ink.columns, result.columns)
          result[j, k] = rows.flatMap { y in columns.map { x in ink[y.0, x.0] } }.max() ?? 0
        }
      }
      return result
    },
    sized("The longer side becomes 28; it becomes 20, so that there is room around the digit (SC1).") { ink in
      let longer = Double(max(ink.rows, ink.columns))
      return (rounded(Double(ink.rows) * 28 / longer), rounded(Double(ink.columns) * 28 / longer))
    },
    sized("Both sides become 20, which bends the digit; the shorter one keeps its proportion (SC1).") { _ in
      (20, 20)
    },
    sized("The shorter side becomes 20; it is the longer one that does (SC1).") { ink in
      let shorter = Double(min(ink.rows, ink.columns))
      return (rounded(Double(ink.rows) * 20 / shorter), rounded(Double(ink.columns) * 20 / shorter))
    },
    sized("The number of rows always becomes 20; the longer side does (SC1).") { ink in
      (20, rounded(Double(ink.columns) * 20 / Double(ink.rows)))
    },
    sized("The number of columns always becomes 20; the longer side does (SC1).") { ink in
      (rounded(Double(ink.rows) * 20 / Double(ink.columns)), 20)
    },
    sized("The shorter side is cut to a whole number; round it to the nearest one (SC1).") { ink in
      let longer = max(ink.rows, ink.columns)
      return (max(1, ink.rows * 20 / longer), max(1, ink.columns * 20 / longer))
    },
    sized("The shorter side is rounded up; round it to the nearest whole number (SC1).") { ink in
      let longer = Double(max(ink.rows, ink.columns))
      return (
        Int((Double(ink.rows) * 20 / longer).rounded(.up)),
        Int((Double(ink.columns) * 20 / longer).rounded(.up))
      )
    },
    sized("Halves are rounded to even numbers; `rounded()` without more rounds them up (SC1).") { ink in
      let longer = Double(max(ink.rows, ink.columns))
      return (
        max(1, Int((Double(ink.rows) * 20 / longer).rounded(.toNearestOrEven))),
        max(1, Int((Double(ink.columns) * 20 / longer).rounded(.toNearestOrEven)))
      )
    },
    sized("A thin picture loses its shorter side: it has at least 1 pixel (SC1).") { ink in
      let longer = Double(max(ink.rows, ink.columns))
      return (
        Int((Double(ink.rows) * 20 / longer).rounded()), Int((Double(ink.columns) * 20 / longer).rounded())
      )
    },
    scaledMistake("Pictures that are smaller than 20 stay as they are; they are made larger (SC1).") { ink in
      max(ink.rows, ink.columns) < 20 ? ink : scaled(ink)
    },
    scaledMistake("Rows and columns have changed places in the result (SC1).") { ink in
      let result = scaled(ink)
      return Matrix((0..<result.columns).map { k in (0..<result.rows).map { j in result[j, k] } })
    },
    scaledMistake("Background is added to make it 20 × 20; that is for `centred` to do, later (SC1).") {
      ink in
      let picture = scaled(ink)
      var result = Matrix(rows: 20, columns: 20)
      let (top, left) = ((20 - picture.rows) / 2, (20 - picture.columns) / 2)
      for j in 0..<picture.rows {
        for k in 0..<picture.columns { result[top + j, left + k] = picture[j, k] }
      }
      return result
    }
    .or { (ink: Matrix) in
      let picture = scaled(ink)
      return Matrix(
        (0..<20).map { j in
          (0..<20).map { k in j < picture.rows && k < picture.columns ? picture[j, k] : 0 }
        })
    },
    scaledMistake("The numbers are rounded to 0 and 1; the mean of an area is left as it is (SC1).") { ink in
      let result = scaled(ink)
      return Matrix(rows: result.rows, columns: result.columns, entries: result.entries.map { $0.rounded() })
    }
    .known { answered in
      // A mean of exactly ½ may have become either.
      guard let answer = Matrix(wire: answered.answer),
        let right = answered.expected.flatMap(Matrix.init(wire:)),
        answer.rows == right.rows, answer.columns == right.columns
      else { return false }
      return answer.entries.indices.allSatisfy { i in
        let (rounded, mean) = (answer.entries[i], right.entries[i])
        return (rounded == 0 || rounded == 1) && abs(rounded - mean) <= 0.5 + 1e-9
      }
    },
    scaledMistake("The picture comes back as it was (SC1).") { ink in ink },
  ]

  private static func scaledMistake(
    _ sentence: String, _ picture: @escaping @Sendable (_ ink: Matrix) -> Matrix
  ) -> Mistake {
    Mistake(sentence, picture)
  }

  /// The right size with wrong parts of old pixels in the new ones.
  private static func parted(_ sentence: String, _ parts: @escaping Parts) -> Mistake {
    Mistake(sentence) { (ink: Matrix) in scaled(ink, parts: parts) }
  }

  /// The right means in a wrong size.
  private static func sized(
    _ sentence: String, _ size: @escaping @Sendable (_ ink: Matrix) -> (rows: Int, columns: Int)
  ) -> Mistake {
    Mistake(sentence) { (ink: Matrix) in
      let (rows, columns) = size(ink)
      return scaled(ink, rows: rows, columns: columns)
    }
  }

  /// The new size of a side.
  private static func newSize(_ size: Int, _ ink: Matrix) -> Int {
    rounded(Double(size) * 20 / Double(max(ink.rows, ink.columns)))
  }

  private static func rounded(_ size: Double) -> Int { max(1, Int(size.rounded())) }

  /// Which old pixels of a side make up a new one, and with what weight: from the numbers of old and new ones,
  /// the number of old ones on the longer side, and the new one's place.
  private typealias Parts =
    @Sendable (_ old: Int, _ new: Int, _ longer: Int, _ place: Int) -> [(Int, Double)]

  /// The right picture (SC1), or one of another size or with other parts of old pixels in the new ones.
  private static func scaled(
    _ ink: Matrix, rows: Int? = nil, columns: Int? = nil,
    parts: Parts = { old, new, _, place in overlaps(place * old, (place + 1) * old, new) }
  ) -> Matrix {
    let (newRows, newColumns) = (rows ?? newSize(ink.rows, ink), columns ?? newSize(ink.columns, ink))
    let longer = max(ink.rows, ink.columns)
    let down = (0..<newRows).map { parts(ink.rows, newRows, longer, $0) }
    let across = (0..<newColumns).map { parts(ink.columns, newColumns, longer, $0) }
    var result = Matrix(rows: newRows, columns: newColumns)
    for j in down.indices {
      for k in across.indices {
        var (sum, area) = (0.0, 0.0)
        for (y, height) in down[j] {
          for (x, width) in across[k] {
            sum += height * width * ink[y, x]
            area += height * width
          }
        }
        result[j, k] = sum / area  // SC1
      }
    }
    return result
  }

  /// The old pixels of `unit` each that lie between two places, and how much of each does. Whole numbers, so
  /// that nothing is rounded.
  private static func overlaps(_ start: Int, _ end: Int, _ unit: Int) -> [(Int, Double)] {
    (start / unit...(end - 1) / unit).map { pixel in
      (pixel, Double(min(end, (pixel + 1) * unit) - max(start, pixel * unit)))
    }
  }
}
